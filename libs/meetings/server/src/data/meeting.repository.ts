import { Injectable } from '@nestjs/common';
import type { MeetingKind, MeetingStateName, MicrophoneRule } from '@diem-cau/meetings/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';

export interface MeetingRow {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly note: string;
  readonly state: MeetingStateName;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly hostName: string;
  readonly chairPostId: string;
  readonly chairName: string;
  readonly chairTitle: string;
  readonly centralEndpointId: string | null;
  readonly centralEndpointName: string | null;
  readonly speechLimitSeconds: number;
  readonly microphones: MicrophoneRule;
  readonly reason: string | null;
  readonly version: bigint;
}

export interface AgendaItemRow {
  readonly title: string;
  readonly speaker: string;
  readonly minutes: number | null;
}

export interface PostRow {
  readonly postId: string;
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
}

export type MeetingPatch = Partial<Omit<MeetingRow, 'id' | 'tenantId' | 'kind' | 'hostName' | 'version'>>;

/** Meetings of the actor's own unit; row security hides the rest. */
@Injectable()
export class MeetingRepository {
  constructor(private readonly db: Database) {}

  async insert(row: Omit<MeetingRow, 'version' | 'reason' | 'state'>, convenedByPostId: string): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into meet.meeting (id, tenant_id, kind, title, note, starts_at, duration_minutes, host_name, convened_by_post_id, chair_post_id,
        chair_name, chair_title, central_endpoint_id, central_endpoint_name, speech_limit_seconds, microphones, search)
      values (${row.id}::uuid, ${row.tenantId}::uuid, ${row.kind}, ${row.title}, ${row.note}, ${row.startsAt}, ${row.durationMinutes}, ${row.hostName},
        ${convenedByPostId}::uuid, ${row.chairPostId}::uuid, ${row.chairName}, ${row.chairTitle}, ${row.centralEndpointId}::uuid,
        ${row.centralEndpointName}, ${row.speechLimitSeconds}, ${row.microphones}, core.search_key(${`${row.title} ${row.hostName}`}))`;
    await this.event(row.tenantId, row.id, 1, 'scheduled', {});
  }

  /** Locks the meeting until commit: acts on one meeting happen one after the other. Null where it is not the actor's own. */
  async lockOwn(id: string, tenantId: string | null): Promise<MeetingRow | null> {
    const rows = await this.db.tx.$queryRaw<MeetingRow[]>`
      select id, tenant_id as "tenantId", kind, title, note, state, starts_at as "startsAt", duration_minutes as "durationMinutes",
             host_name as "hostName", chair_post_id as "chairPostId", chair_name as "chairName", chair_title as "chairTitle",
             central_endpoint_id as "centralEndpointId", central_endpoint_name as "centralEndpointName",
             speech_limit_seconds as "speechLimitSeconds", microphones, reason, version
        from meet.meeting where id = ${id}::uuid and tenant_id = ${tenantId}::uuid for update`;
    return rows[0] ?? null;
  }

  /** Saves what changed, with the event that says so. @returns the new version */
  async change(meeting: MeetingRow, patch: MeetingPatch, type: string, body: Prisma.InputJsonObject): Promise<number> {
    const next = { ...meeting, ...patch };
    const rows = await this.db.tx.$queryRaw<{ version: bigint }[]>`
      update meet.meeting set title = ${next.title}, note = ${next.note}, state = ${next.state}, starts_at = ${next.startsAt},
        duration_minutes = ${next.durationMinutes}, chair_post_id = ${next.chairPostId}::uuid, chair_name = ${next.chairName}, chair_title = ${next.chairTitle},
        central_endpoint_id = ${next.centralEndpointId}::uuid, central_endpoint_name = ${next.centralEndpointName},
        speech_limit_seconds = ${next.speechLimitSeconds}, microphones = ${next.microphones}, reason = ${next.reason},
        search = core.search_key(${`${next.title} ${next.hostName}`}), version = version + 1, updated_at = now()
       where id = ${meeting.id}::uuid returning version`;
    const version = Number(rows[0]?.version ?? 0);
    await this.event(meeting.tenantId, meeting.id, version, type, body);
    return version;
  }

  /** Appends to the meeting's sequence of events; the version is that of the state row written with it. */
  async event(tenantId: string, meetingId: string, version: number, type: string, body: Prisma.InputJsonObject): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into meet.event (tenant_id, meeting_id, version, type, body, actor_kind, post_id)
      values (${tenantId}::uuid, ${meetingId}::uuid, ${version}, ${type}, ${JSON.stringify(body)}::jsonb, ctx.kind(), ctx.post())`;
  }

  async replaceSecretaries(tenantId: string, meetingId: string, posts: readonly PostRow[]): Promise<void> {
    await this.db.tx.$executeRaw`delete from meet.secretary where meeting_id = ${meetingId}::uuid`;
    for (const { postId, name, title } of posts) {
      await this.db.tx.$executeRaw`
        insert into meet.secretary (tenant_id, meeting_id, post_id, name, title) values (${tenantId}::uuid, ${meetingId}::uuid, ${postId}::uuid, ${name}, ${title})`;
    }
  }

  async secretaryPostIds(meetingId: string): Promise<string[]> {
    const rows = await this.db.tx.$queryRaw<{ postId: string }[]>`select post_id as "postId" from meet.secretary where meeting_id = ${meetingId}::uuid`;
    return rows.map(({ postId }) => postId);
  }

  async replaceAgenda(tenantId: string, meetingId: string, items: readonly AgendaItemRow[]): Promise<void> {
    await this.db.tx.$executeRaw`delete from meet.agenda_item where meeting_id = ${meetingId}::uuid`;
    for (const [position, { title, speaker, minutes }] of items.entries()) {
      await this.db.tx.$executeRaw`
        insert into meet.agenda_item (id, tenant_id, meeting_id, position, title, speaker, minutes)
        values (${newId()}::uuid, ${tenantId}::uuid, ${meetingId}::uuid, ${position}, ${title}, ${speaker}, ${minutes})`;
    }
  }

  /** Posts of one unit that hold today, by id; all of them when no ids are given. */
  async posts(tenantId: string, ids?: readonly string[]): Promise<PostRow[]> {
    return this.db.tx.$queryRaw<PostRow[]>`
      select id as "postId", person_id as "personId", person_name as name, title, role from core.post
       where tenant_id = ${tenantId}::uuid and starts_on <= core.today() and (ends_on is null or ends_on > core.today())
         and ${ids === undefined ? Prisma.sql`true` : Prisma.sql`id = any(${[...ids]}::uuid[])`}
       order by person_name`;
  }
}
