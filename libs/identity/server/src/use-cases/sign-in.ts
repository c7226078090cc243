import { Injectable } from '@nestjs/common';
import { IdentityErrors, type SignInInput } from '@diem-cau/identity/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { verifyPassword } from '../crypto/passwords';
import { HeldPostsRepository } from '../data/held-posts.repository';
import { PeopleRepository } from '../data/people.repository';
import { SecondFactorsRepository } from '../data/second-factors.repository';
import { SessionsRepository } from '../data/sessions.repository';
import type { Client } from '../domain/client';
import { stepAfterPassword } from '../domain/next-step';
import { JudgeAttempt } from './judge-attempt';
import { OpenSession, type SignedIn } from './open-session';

/** First step of a sign-in. Unknown account, disabled account and wrong password answer alike and take alike. */
@Injectable()
export class SignIn {
  constructor(
    private readonly judge: JudgeAttempt,
    private readonly people: PeopleRepository,
    private readonly posts: HeldPostsRepository,
    private readonly secondFactors: SecondFactorsRepository,
    private readonly sessions: SessionsRepository,
    private readonly openSession: OpenSession,
  ) {}

  async execute({ username, password }: SignInInput, client: Client): Promise<SignedIn> {
    const person = await this.people.byUsername(username);
    const known = person && !person.disabled ? person : null;
    const right = await this.judge.execute(username, client.ip, async () => {
      return (await verifyPassword(known ? await this.people.passwordHash(known.id) : null, password)) && known !== null;
    });
    if (!right || !known) {
      if (person) await this.people.note(person.id, 'session.refused', client.ip);
      throw new AppError(IdentityErrors.wrongCredentials);
    }
    const posts = await this.posts.activeOf(known.id);
    if (posts.length === 0) throw new AppError(IdentityErrors.noPost);
    const step = stepAfterPassword(posts, await this.secondFactors.isConfirmed(known.id));
    if (step === 'totp' || step === 'enroll_totp') return { step, token: await this.sessions.openHalf(known.id, step) };
    return this.openSession.execute(known.id, false, client);
  }
}
