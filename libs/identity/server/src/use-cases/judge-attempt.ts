import { Injectable } from '@nestjs/common';
import { IdentityErrors } from '@diem-cau/identity/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { AttemptsRepository } from '../data/attempts.repository';

/** Lets a guess be judged only while there were few wrong ones. */
@Injectable()
export class JudgeAttempt {
  constructor(private readonly attempts: AttemptsRepository) {}

  /**
   * @param subject what is guessed at: a username, `totp:<person id>`
   * @throws AppError `identity.locked_out` with `minutes`
   */
  async execute(subject: string, ip: string, isRight: () => Promise<boolean>): Promise<boolean> {
    const attempt = await this.attempts.take(subject, ip);
    if ('lockedMinutes' in attempt) throw new AppError(IdentityErrors.lockedOut, { minutes: attempt.lockedMinutes });
    const right = await isRight();
    if (right) await this.attempts.succeed(attempt.id);
    return right;
  }
}
