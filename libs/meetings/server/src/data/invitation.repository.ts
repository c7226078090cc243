import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import type { InvitationLine } from '../domain/plan-invitations';

export interface InvitationRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly endpointId: string | null;
  readonly endpointName: string | null;
  readonly state: 'invited' | 'requested' | 'accepted' | 'declined';
  readonly answerKind: 'attend' | 'leave' | 'substitute' | null;
  readonly isSent: boolean;
}

@Injectable()
export class InvitationRepository {
  constructor(private readonly db: Database) {}

  /** Adds lines after those that are there; a line that is there already stays. */
  async add(tenantId: string, meetingId: string, lines: readonly InvitationLine[]): Promise<void> {
    if (lines.length === 0) return;
    const rows = lines.map((line) => ({ id: newId(), ...line, state: line.isRequest ? 'requested' : 'invited' }));
    await this.db.tx.$executeRaw`
      insert into meet.invitation (id, tenant_id, meeting_id, unit_id, unit_name, endpoint_id, endpoint_name, state, position)
      select x.id, ${tenantId}::uuid, ${meetingId}::uuid, x."unitId", x."unitName", x."endpointId", x."endpointName", x.state,
             (select coalesce(max(position), 0) from meet.invitation where meeting_id = ${meetingId}::uuid) + x.n
        from (select row_number() over () as n, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                as r(id uuid, "unitId" uuid, "unitName" text, "endpointId" uuid, "endpointName" text, state text)) x
      on conflict do nothing`;
  }

  async remove(meetingId: string, ids: readonly string[]): Promise<void> {
    await this.db.tx.$executeRaw`delete from meet.invitation where meeting_id = ${meetingId}::uuid and id = any(${[...ids]}::uuid[])`;
  }

  async ofMeeting(meetingId: string): Promise<InvitationRow[]> {
    return this.db.tx.$queryRaw<InvitationRow[]>`
      select i.id, i.unit_id as "unitId", i.unit_name as "unitName", i.endpoint_id as "endpointId", i.endpoint_name as "endpointName", i.state, a.kind as "answerKind", i.sent_at is not null as "isSent"
        from meet.invitation i left join meet.answer a on a.tenant_id = i.unit_id and a.invitation_id = i.id
       where i.meeting_id = ${meetingId}::uuid order by i.position`;
  }

  /** From now on the invited units see it. */
  async send(meetingId: string, now: Date): Promise<void> {
    await this.db.tx.$executeRaw`update meet.invitation set sent_at = ${now} where meeting_id = ${meetingId}::uuid and sent_at is null`;
  }

  async markReminded(ids: readonly string[], now: Date): Promise<void> {
    await this.db.tx.$executeRaw`update meet.invitation set reminded_at = ${now} where id = any(${[...ids]}::uuid[])`;
  }
}
