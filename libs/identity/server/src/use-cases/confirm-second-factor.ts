import { Injectable } from '@nestjs/common';
import { type BackupCodesView, IdentityErrors, type TotpInput } from '@diem-cau/identity/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { newBackupCodes } from '../crypto/tokens';
import { SecondFactorsRepository } from '../data/second-factors.repository';
import { SessionsRepository } from '../data/sessions.repository';
import type { Client } from '../domain/client';
import { matchingStep } from '../domain/totp';
import { JudgeAttempt } from './judge-attempt';
import { OpenSession, type SignedIn } from './open-session';
import { SessionTrail } from './session-trail';
import { type Enrolling, WhoEnrolls } from './who-enrolls';

/** The first right code turns the second factor on and answers with the backup codes, once. The cookie's token changes. */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly whoEnrolls: WhoEnrolls,
    private readonly judge: JudgeAttempt,
    private readonly secondFactors: SecondFactorsRepository,
    private readonly sessions: SessionsRepository,
    private readonly openSession: OpenSession,
    private readonly trail: SessionTrail,
  ) {}

  async execute(token: string | undefined, { code }: TotpInput, client: Client): Promise<BackupCodesView & { token: string }> {
    const who = await this.whoEnrolls.execute(token);
    const factor = await this.secondFactors.of(who.personId);
    if (!factor) throw new AppError(IdentityErrors.totpNotStarted);
    if (factor.confirmed) throw new AppError(IdentityErrors.totpAlreadyOn);
    const right = await this.judge.execute(`totp:${who.personId}`, client.ip, async () => {
      const step = matchingStep(factor.secret, code.replace(/\s/g, ''), factor.nowSeconds, factor.lastStep);
      return step !== null && this.secondFactors.takeStep(who.personId, step);
    });
    if (!right) throw new AppError(IdentityErrors.wrongCode);
    const backupCodes = newBackupCodes();
    await this.secondFactors.confirm(who.personId, backupCodes);
    const signedIn = await this.proceed(who, client);
    await this.trail.recordAs(signedIn.token, 'second_factor.confirmed', client.ip);
    return { ...signedIn, backupCodes };
  }

  private async proceed({ personId, half, sessionId }: Enrolling, client: Client): Promise<SignedIn> {
    if (sessionId !== null) return { step: 'done', token: await this.sessions.rotate(sessionId, { mfa: true }) };
    if (!half || !(await this.sessions.finishHalf(half.id))) throw new AppError(IdentityErrors.signInExpired);
    return this.openSession.execute(personId, true, client);
  }
}
