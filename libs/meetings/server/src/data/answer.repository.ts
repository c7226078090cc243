import { Injectable } from '@nestjs/common';
import type { AnswerInvitationInput } from '@diem-cau/meetings/contracts';
import { type Actor, Database, sqlState } from '@diem-cau/platform/database';

export type Settlement = 'settled' | 'unknown' | 'over' | 'no_endpoint' | 'busy';

/** The invited unit's own word. */
@Injectable()
export class AnswerRepository {
  constructor(private readonly db: Database) {}

  /** Takes or gives back the endpoint's time. */
  async settle(invitationId: string, attends: boolean, endpointId: string | null): Promise<{ outcome: Settlement; version: number }> {
    const { tx } = this.db;
    await tx.$executeRaw`savepoint settlement`;
    try {
      const rows = await tx.$queryRaw<{ v: bigint | null }[]>`select ctx.settle_invitation(${invitationId}::uuid, ${attends}, ${endpointId}::uuid) as v`;
      const version = rows[0]?.v ?? null;
      if (version === null) return { outcome: 'unknown', version: 0 };
      if (version === 0n) return { outcome: 'over', version: 0 };
      if (version === -1n) return { outcome: 'no_endpoint', version: 0 };
      return { outcome: 'settled', version: Number(version) };
    } catch (error) {
      if (sqlState(error) !== '23P01') throw error;
      await tx.$executeRaw`rollback to savepoint settlement`;
      return { outcome: 'busy', version: 0 };
    }
  }

  async save(actor: Actor, invitationId: string, { kind, attendees, headCount, reason }: AnswerInvitationInput, now: Date): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into meet.answer as a (tenant_id, invitation_id, host_id, meeting_id, kind, attendees, head_count, reason, answered_by_post_id, answered_by, answered_at)
      select ${actor.tenantId}::uuid, i.id, i.tenant_id, i.meeting_id, ${kind}, ${JSON.stringify(attendees)}::jsonb, ${kind === 'leave' ? 0 : (headCount ?? attendees.length)},
             ${reason}, ${actor.postId}::uuid, ${actor.name}, ${now}
        from meet.invitation i where i.id = ${invitationId}::uuid
      on conflict (tenant_id, invitation_id) do update set kind = excluded.kind, attendees = excluded.attendees, head_count = excluded.head_count,
        reason = excluded.reason, answered_by_post_id = excluded.answered_by_post_id, answered_by = excluded.answered_by, answered_at = excluded.answered_at`;
  }

  /** The convening unit of an invitation that the actor's unit holds. */
  async hostOf(invitationId: string): Promise<{ hostId: string; meetingId: string; unitName: string; endpointId: string | null } | null> {
    const rows = await this.db.tx.$queryRaw<{ hostId: string; meetingId: string; unitName: string; endpointId: string | null }[]>`
      select tenant_id as "hostId", meeting_id as "meetingId", unit_name as "unitName", endpoint_id as "endpointId" from meet.invitation where id = ${invitationId}::uuid`;
    return rows[0] ?? null;
  }
}
