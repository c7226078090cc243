import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { SessionsRepository } from '../data/sessions.repository';
import { SessionTrail } from './session-trail';

@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly trail: SessionTrail,
  ) {}

  async execute(actor: Actor, ip: string): Promise<void> {
    if (actor.personId === null || actor.sessionId === null) return;
    await this.trail.record(actor, 'session.signed_out', ip);
    await this.sessions.end(actor.personId, actor.sessionId);
  }
}
