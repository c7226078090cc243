import { Injectable } from '@nestjs/common';
import type { RollMark } from '@diem-cau/meetings/contracts';
import { Database } from '@diem-cau/platform/database';
import type { PresenceInterval } from '../domain/attendance';

export interface AttendanceHead {
  readonly meetingId: string;
  readonly title: string;
  readonly hostName: string;
  readonly chairName: string;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly openedAt: Date | null;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
}

export interface AttendanceRow {
  readonly invitationId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly endpointName: string | null;
  readonly rollMark: RollMark | null;
  readonly rollAt: Date | null;
  readonly rollReason: string;
  readonly rollHeadCount: number | null;
  readonly attendees: readonly { readonly name: string; readonly title: string }[];
  readonly connections: readonly PresenceInterval[];
}

@Injectable()
export class AttendanceReader {
  constructor(private readonly db: Database) {}

  async head(meetingId: string): Promise<AttendanceHead | null> {
    const rows = await this.db.tx.$queryRaw<AttendanceHead[]>`
      select id as "meetingId", title, host_name as "hostName", chair_name as "chairName", starts_at as "startsAt", duration_minutes as "durationMinutes",
             opened_at as "openedAt", began_at as "beganAt", ended_at as "endedAt"
        from meet.meeting where id = ${meetingId}::uuid and state <> 'draft'`;
    return rows[0] ?? null;
  }

  /** One row an invitation, with every connection of its endpoint and of its unit's delegates. */
  async rows(meetingId: string): Promise<AttendanceRow[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<AttendanceRow, 'connections'> & { connections: { joinedAt: string; leftAt: string | null }[] })[]>`
      select i.id as "invitationId", i.unit_id as "unitId", i.unit_name as "unitName", i.endpoint_name as "endpointName", i.roll_mark as "rollMark",
             i.roll_at as "rollAt", i.roll_reason as "rollReason", i.roll_head_count as "rollHeadCount", coalesce(a.attendees, '[]') as attendees,
             coalesce((select jsonb_agg(jsonb_build_object('joinedAt', p.joined_at, 'leftAt', p.left_at))
                from meet.presence p join meet.admitted ad on ad.tenant_id = p.tenant_id and ad.meeting_id = p.meeting_id and ad.identity = p.identity
               where p.meeting_id = i.meeting_id and (ad.endpoint_id = i.endpoint_id or (ad.role = 'delegate' and ad.unit_id = i.unit_id))), '[]') as connections
        from meet.invitation i left join meet.answer a on a.tenant_id = i.unit_id and a.invitation_id = i.id
       where i.meeting_id = ${meetingId}::uuid and i.sent_at is not null order by i.position`;
    return rows.map((row) => ({
      ...row,
      connections: row.connections.map(({ joinedAt, leftAt }) => ({ joinedAt: new Date(joinedAt), leftAt: leftAt === null ? null : new Date(leftAt) })),
    }));
  }
}

