import { Injectable } from '@nestjs/common';
import type { OpenSessionView } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { SessionsRepository } from '../data/sessions.repository';

@Injectable()
export class ListSessions {
  constructor(private readonly sessions: SessionsRepository) {}

  async execute(actor: Actor): Promise<{ items: OpenSessionView[] }> {
    const open = actor.personId === null ? [] : await this.sessions.listOf(actor.personId);
    return {
      items: open.map((session) => ({
        ...session,
        current: session.id === actor.sessionId,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
      })),
    };
  }
}
