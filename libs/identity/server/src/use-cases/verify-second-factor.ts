import { Injectable } from '@nestjs/common';
import { IdentityErrors, type TotpInput } from '@diem-cau/identity/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { SecondFactorsRepository } from '../data/second-factors.repository';
import { SessionsRepository } from '../data/sessions.repository';
import type { Client } from '../domain/client';
import { matchingStep } from '../domain/totp';
import { JudgeAttempt } from './judge-attempt';
import { OpenSession, type SignedIn } from './open-session';

/** Second step of a sign-in: a code of the authenticator, or a backup code. Either is good once. */
@Injectable()
export class VerifySecondFactor {
  constructor(
    private readonly judge: JudgeAttempt,
    private readonly secondFactors: SecondFactorsRepository,
    private readonly sessions: SessionsRepository,
    private readonly openSession: OpenSession,
  ) {}

  async execute(halfToken: string | undefined, { code }: TotpInput, client: Client): Promise<SignedIn> {
    const half = halfToken ? await this.sessions.halfByToken(halfToken) : undefined;
    if (!half || half.step !== 'totp') throw new AppError(IdentityErrors.signInExpired);
    const right = await this.judge.execute(`totp:${half.personId}`, client.ip, () => this.isRight(half.personId, code));
    if (!right) throw new AppError(IdentityErrors.wrongCode);
    if (!(await this.sessions.finishHalf(half.id))) throw new AppError(IdentityErrors.signInExpired);
    return this.openSession.execute(half.personId, true, client);
  }

  private async isRight(personId: string, code: string): Promise<boolean> {
    const factor = await this.secondFactors.of(personId);
    if (!factor?.confirmed) return false;
    const digits = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(digits)) return this.secondFactors.takeBackupCode(personId, code);
    const step = matchingStep(factor.secret, digits, factor.nowSeconds, factor.lastStep);
    return step !== null && this.secondFactors.takeStep(personId, step);
  }
}
