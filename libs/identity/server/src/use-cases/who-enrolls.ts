import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { type HalfSignIn, SessionsRepository } from '../data/sessions.repository';

export interface Enrolling {
  readonly personId: string;
  readonly half: HalfSignIn | null;
  readonly sessionId: string | null;
}

/** A second factor is enrolled either on the way in, or from within a session. */
@Injectable()
export class WhoEnrolls {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsRepository,
  ) {}

  /** @throws AppError `platform.unauthenticated` */
  async execute(token: string | undefined): Promise<Enrolling> {
    if (!token) throw new AppError(PlatformErrors.unauthenticated);
    const half = await this.sessions.halfByToken(token);
    if (half) return { personId: half.personId, half, sessionId: null };
    const who = await this.db.identify(token);
    if (who?.['kind'] !== 'person' || !who['personId'] || !who['sessionId']) throw new AppError(PlatformErrors.unauthenticated);
    return { personId: who['personId'], half: null, sessionId: who['sessionId'] };
  }
}
