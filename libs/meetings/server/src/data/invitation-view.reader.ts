import { Injectable } from '@nestjs/common';
import type { DeviceAgendaView, InvitationView } from '@diem-cau/meetings/contracts';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';
import { ANSWER_JSON } from './answer-columns';
import { type AnswerRow, answerOf } from './answer-of';

type Row = Omit<InvitationView, 'startsAt' | 'answer'> & { startsAt: Date; answer: AnswerRow | null };
type AgendaRow = Omit<DeviceAgendaView['items'][number], 'startsAt' | 'doorsOpenAt'> & { startsAt: Date; doorsOpenAt: Date };

export interface InvitationPage {
  readonly page: number;
  readonly pageSize: number;
  readonly q?: string;
  /** Only what still waits for an answer, or only what has one. */
  readonly open?: 'true' | 'false';
}

const COLUMNS = Prisma.sql`i.id, m.id as "meetingId", m.title, m.kind, m.state as "meetingState", m.starts_at as "startsAt",
  m.duration_minutes as "durationMinutes", m.host_name as "hostName", m.chair_name as "chairName", m.note, m.reason,
  i.endpoint_id as "endpointId", i.endpoint_name as "endpointName", i.state, ${ANSWER_JSON} as answer`;
const FROM = Prisma.sql`meet.invitation i join meet.meeting m on m.id = i.meeting_id
  left join meet.answer a on a.tenant_id = i.unit_id and a.invitation_id = i.id`;

/** Invitations as the invited unit sees them. */
@Injectable()
export class InvitationViewReader {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, { page, pageSize, q, open }: InvitationPage): Promise<{ items: InvitationView[]; total: number }> {
    const where = Prisma.join(
      [
        Prisma.sql`i.unit_id = ${actor.tenantId}::uuid and i.sent_at is not null`,
        ...(q ? [Prisma.sql`m.search like '%' || core.search_key(${q}) || '%'`] : []),
        ...(open === 'true' ? [Prisma.sql`a.invitation_id is null and m.state in ('announced', 'postponed', 'rehearsal', 'roll_call', 'in_session')`] : []),
        ...(open === 'false' ? [Prisma.sql`a.invitation_id is not null`] : []),
      ],
      ' and ',
    );
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select ${COLUMNS} from ${FROM} where ${where} order by m.starts_at desc, i.id limit ${pageSize} offset ${(page - 1) * pageSize}`;
    const [count] = await this.db.tx.$queryRaw<{ total: number }[]>`select count(*)::int as total from ${FROM} where ${where}`;
    return { items: rows.map(viewOf), total: count?.total ?? 0 };
  }

  async find(actor: Actor, id: string): Promise<InvitationView | null> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select ${COLUMNS} from ${FROM} where i.id = ${id}::uuid and i.unit_id = ${actor.tenantId}::uuid and i.sent_at is not null`;
    return rows[0] ? viewOf(rows[0]) : null;
  }

  /** What stands before one endpoint, the next 14 days; a meeting that overruns stays until it is closed. */
  async deviceAgenda(endpointId: string, now: Date): Promise<DeviceAgendaView['items']> {
    const rows = await this.db.tx.$queryRaw<AgendaRow[]>`
      select m.id as "meetingId", m.title, m.kind, m.state, m.starts_at as "startsAt", m.duration_minutes as "durationMinutes", m.host_name as "hostName",
             m.chair_name as "chairName", m.starts_at - interval '60 minutes' as "doorsOpenAt",
             (m.state in ('rehearsal', 'roll_call', 'in_session') or (m.state = 'announced' and ${now} >= m.starts_at - interval '60 minutes')) as joinable
        from meet.invitation i join meet.meeting m on m.id = i.meeting_id
       where i.endpoint_id = ${endpointId}::uuid and i.state in ('invited', 'accepted') and m.starts_at < ${now}::timestamptz + interval '14 days'
         and (m.state in ('rehearsal', 'roll_call', 'in_session')
              or (m.state = 'announced' and ${now} < m.starts_at + make_interval(mins => m.duration_minutes + 120)))
       order by m.starts_at`;
    return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString(), doorsOpenAt: row.doorsOpenAt.toISOString() }));
  }
}

const viewOf = (row: Row): InvitationView => ({ ...row, startsAt: row.startsAt.toISOString(), answer: answerOf(row.answer) });
