import { Injectable } from '@nestjs/common';
import type { InvitationLineView, listMeetingsFilters, MeetingDetailView, MeetingSummaryView } from '@diem-cau/meetings/contracts';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';
import type { z } from 'zod';
import { ANSWER_JSON } from './answer-columns';
import { type AnswerRow, answerOf } from './answer-of';

export type MeetingFilters = { readonly [K in keyof typeof listMeetingsFilters]?: z.infer<(typeof listMeetingsFilters)[K]> };
export interface MeetingPage extends MeetingFilters {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string;
  readonly q?: string;
}

type SummaryRow = Omit<MeetingSummaryView, 'startsAt' | 'side' | 'conducts'> & { startsAt: Date; isHost: boolean; isNamed: boolean };

const SORTS: Readonly<Record<string, Prisma.Sql>> = {
  startsAt: Prisma.sql`m.starts_at, m.id`,
  '-startsAt': Prisma.sql`m.starts_at desc, m.id`,
  title: Prisma.sql`m.title, m.id`,
  '-title': Prisma.sql`m.title desc, m.id`,
};

/** Meetings as screens list and open them: the own unit's and those it is invited to. */
@Injectable()
export class MeetingViewReader {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, { page, pageSize, sort, q, from, to, state, side, endpointId }: MeetingPage): Promise<{ items: MeetingSummaryView[]; total: number }> {
    const where = Prisma.join(
      [
        Prisma.sql`true`,
        ...(q ? [Prisma.sql`m.search like '%' || core.search_key(${q}) || '%'`] : []),
        ...(from ? [Prisma.sql`m.starts_at >= ${new Date(from)}`] : []),
        ...(to ? [Prisma.sql`m.starts_at < ${new Date(to)}`] : []),
        ...(side ? [Prisma.sql`(m.tenant_id = ${actor.tenantId}::uuid) = ${side === 'host'}`] : []),
        ...(endpointId ? [Prisma.sql`(m.central_endpoint_id = ${endpointId}::uuid or m.id in (select i.meeting_id from meet.invitation i where i.endpoint_id = ${endpointId}::uuid))`] : []),
        ...stateFilter(state),
      ],
      ' and ',
    );
    const rows = await this.db.tx.$queryRaw<SummaryRow[]>`
      select ${this.summary(actor)} from meet.meeting m where ${where}
       order by ${SORTS[sort ?? ''] ?? SORTS['-startsAt'] ?? Prisma.empty} limit ${pageSize} offset ${(page - 1) * pageSize}`;
    const [count] = await this.db.tx.$queryRaw<{ total: number }[]>`select count(*)::int as total from meet.meeting m where ${where}`;
    return { items: rows.map((row) => summaryOf(row, actor)), total: count?.total ?? 0 };
  }

  async detail(actor: Actor, id: string): Promise<MeetingDetailView | null> {
    const [row] = await this.db.tx.$queryRaw<(SummaryRow & DetailRow)[]>`
      select ${this.summary(actor)}, m.note, m.chair_post_id as "chairPostId", m.chair_title as "chairTitle", m.central_endpoint_id as "centralEndpointId",
             m.central_endpoint_name as "centralEndpointName", m.speech_limit_seconds as "speechLimitSeconds", m.microphones, m.reason, m.version
        from meet.meeting m where m.id = ${id}::uuid`;
    if (!row) return null;
    const { chairPostId, chairTitle, centralEndpointId, centralEndpointName, version, note, speechLimitSeconds, microphones, reason, ...summary } = row;
    return {
      ...summaryOf(summary, actor),
      note,
      speechLimitSeconds,
      microphones,
      reason,
      version: Number(version),
      chair: { postId: chairPostId, name: row.chairName, title: chairTitle },
      centralEndpoint: centralEndpointId ? { id: centralEndpointId, name: centralEndpointName ?? '' } : null,
      secretaries: await this.db.tx.$queryRaw<MeetingDetailView['secretaries']>`
        select post_id as "postId", name, title from meet.secretary where meeting_id = ${id}::uuid order by name`,
      agenda: await this.agenda(id),
      invitations: await this.invitations(id),
    };
  }

  /** Whether the actor may see it at all. */
  async isVisible(id: string): Promise<boolean> {
    const rows = await this.db.tx.$queryRaw<unknown[]>`select 1 from meet.meeting where id = ${id}::uuid`;
    return rows.length > 0;
  }

  agenda(meetingId: string): Promise<MeetingDetailView['agenda']> {
    return this.db.tx.$queryRaw`select id, title, speaker, minutes from meet.agenda_item where meeting_id = ${meetingId}::uuid order by position`;
  }

  private async invitations(meetingId: string): Promise<InvitationLineView[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<InvitationLineView, 'answer' | 'remindedAt'> & { answer: AnswerRow | null; remindedAt: Date | null })[]>`
      select i.id, i.unit_id as "unitId", i.unit_name as "unitName", i.endpoint_id as "endpointId", i.endpoint_name as "endpointName", i.state,
             i.reminded_at as "remindedAt", ${ANSWER_JSON} as answer
        from meet.invitation i left join meet.answer a on a.tenant_id = i.unit_id and a.invitation_id = i.id
       where i.meeting_id = ${meetingId}::uuid order by i.position`;
    return rows.map((row) => ({ ...row, answer: answerOf(row.answer), remindedAt: row.remindedAt?.toISOString() ?? null }));
  }

  private summary(actor: Actor): Prisma.Sql {
    return Prisma.sql`m.id, m.kind, m.title, m.state, m.starts_at as "startsAt", m.duration_minutes as "durationMinutes", m.tenant_id as "hostId",
      m.host_name as "hostName", m.chair_name as "chairName", m.tenant_id = ${actor.tenantId}::uuid as "isHost",
      (m.chair_post_id = ${actor.postId}::uuid or exists (select from meet.secretary s where s.meeting_id = m.id and s.post_id = ${actor.postId}::uuid)) as "isNamed",
      (select count(*)::int from meet.invitation i where i.meeting_id = m.id) as invited,
      (select count(*)::int from meet.answer a where a.host_id = m.tenant_id and a.meeting_id = m.id) as answered`;
  }
}

interface DetailRow {
  note: string;
  chairPostId: string;
  chairTitle: string;
  centralEndpointId: string | null;
  centralEndpointName: string | null;
  speechLimitSeconds: number;
  microphones: MeetingDetailView['microphones'];
  reason: string | null;
  version: bigint;
}

const summaryOf = ({ isHost, isNamed, startsAt, ...row }: SummaryRow, actor: Actor): MeetingSummaryView => ({
  ...row,
  startsAt: startsAt.toISOString(),
  side: isHost ? 'host' : 'invitee',
  conducts: isNamed && actor.permissions.has('meetings.conduct'),
});

function stateFilter(state: MeetingFilters['state']): Prisma.Sql[] {
  if (!state) return [];
  if (state === 'upcoming') return [Prisma.sql`m.state in ('draft', 'announced', 'rehearsal', 'roll_call', 'in_session', 'postponed')`];
  if (state === 'past') return [Prisma.sql`m.state in ('concluded', 'cancelled')`];
  return [Prisma.sql`m.state = ${state}`];
}
