import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { SessionsRepository } from '../data/sessions.repository';
import { SessionTrail } from './session-trail';

/** Ends one of one's own sessions, on whatever machine it is. */
@Injectable()
export class EndSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly trail: SessionTrail,
  ) {}

  async execute(actor: Actor, id: string, ip: string): Promise<void> {
    if (actor.personId === null) throw new AppError(PlatformErrors.notFound);
    await this.trail.record(actor, 'session.ended', ip, { sessionId: id });
    if (!(await this.sessions.end(actor.personId, id))) throw new AppError(PlatformErrors.notFound);
  }
}
