import { Injectable } from '@nestjs/common';
import { IdentityErrors } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { hashPassword, verifyPassword } from '../crypto/passwords';
import { AuthDatabase } from '../data/auth-database';
import { PeopleRepository } from '../data/people.repository';
import { ResetTokensRepository } from '../data/reset-tokens.repository';
import { SessionsRepository } from '../data/sessions.repository';
import type { Client } from '../domain/client';
import { isWeakPassword } from '../domain/weak-password';
import { JudgeAttempt } from './judge-attempt';
import { SessionTrail } from './session-trail';

/** Changes one's own password. Every session ends; the one that asked goes on under a new token. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly auth: AuthDatabase,
    private readonly judge: JudgeAttempt,
    private readonly people: PeopleRepository,
    private readonly tokens: ResetTokensRepository,
    private readonly sessions: SessionsRepository,
    private readonly trail: SessionTrail,
  ) {}

  /** @returns the cookie's new value */
  async execute(actor: Actor, { current, next }: { current: string; next: string }, client: Client): Promise<string> {
    const { personId, sessionId, postId, username } = actor;
    if (personId === null || sessionId === null || username === null) throw new AppError(PlatformErrors.unauthenticated);
    const right = await this.judge.execute(username, client.ip, async () => verifyPassword(await this.people.passwordHash(personId), current));
    if (!right) throw new AppError(IdentityErrors.wrongPassword);
    if (isWeakPassword(next, username)) throw new AppError(IdentityErrors.weakPassword);
    const hash = await hashPassword(next);
    const token = await this.auth.together(async () => {
      const mfa = await this.sessions.hadSecondFactor(sessionId);
      await this.people.setPassword(personId, hash);
      await this.sessions.endAllOf(personId);
      await this.tokens.killAllOf(personId);
      return this.sessions.open({ personId, postId, mfa, client });
    });
    await this.trail.recordAs(token, 'password.changed', client.ip);
    return token;
  }
}
