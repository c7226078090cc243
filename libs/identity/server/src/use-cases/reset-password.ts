import { Injectable } from '@nestjs/common';
import { IdentityErrors } from '@diem-cau/identity/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { hashPassword } from '../crypto/passwords';
import { AuthDatabase } from '../data/auth-database';
import { PeopleRepository } from '../data/people.repository';
import { ResetTokensRepository } from '../data/reset-tokens.repository';
import { SessionsRepository } from '../data/sessions.repository';
import { isWeakPassword } from '../domain/weak-password';

/** Sets a password by a one-time link and ends every session of the person. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly auth: AuthDatabase,
    private readonly tokens: ResetTokensRepository,
    private readonly people: PeopleRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  async execute({ token, password }: { token: string; password: string }, ip: string): Promise<void> {
    const owner = await this.tokens.ownerOf(token);
    if (!owner) throw new AppError(IdentityErrors.linkUsed);
    if (isWeakPassword(password, owner.username)) throw new AppError(IdentityErrors.weakPassword);
    const hash = await hashPassword(password);
    await this.auth.together(async () => {
      if (!(await this.tokens.use(token))) throw new AppError(IdentityErrors.linkUsed);
      await this.people.setPassword(owner.personId, hash);
      await this.sessions.endAllOf(owner.personId);
      await this.tokens.killAllOf(owner.personId);
      await this.people.note(owner.personId, 'password.reset', ip);
    });
  }
}
