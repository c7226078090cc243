import { Injectable } from '@nestjs/common';
import type { MeetingRole, MeetingStateName, MicrophoneRule } from '@diem-cau/meetings/contracts';
import { Database } from '@diem-cau/platform/database';
import { endpointIdentity, postIdentity } from '../domain/identity';
import { type ConductFacts, type Decision, type LiveMeeting, rightsOf, type RollLine } from '../domain/live-meeting';
import type { RoomPlan } from '../domain/room-plan';
import { MeetingRepository } from './meeting.repository';

interface LiveRow {
  id: string;
  tenantId: string;
  state: MeetingStateName;
  version: bigint;
  agendaItemId: string | null;
  floorIdentity: string | null;
  floorName: string | null;
  floorSince: Date | null;
  spotlight: string | null;
  screenShare: string | null;
  locked: boolean;
  mutedAll: boolean;
  microphones: MicrophoneRule;
  openedAt: Date | null;
  beganAt: Date | null;
  endedAt: Date | null;
  chairPostId: string;
  chairName: string;
}

export interface LoadedLive {
  readonly id: string;
  readonly tenantId: string;
  readonly version: number;
  readonly chairPostId: string;
  readonly chairName: string;
  readonly live: LiveMeeting;
}

/** The live state of a meeting of the own unit. */
@Injectable()
export class LiveRepository {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
  ) {}

  /** Locks the meeting until commit. Null where it is not the own unit's. */
  async lock(meetingId: string, tenantId: string | null): Promise<LoadedLive | null> {
    const [row] = await this.db.tx.$queryRaw<LiveRow[]>`
      select id, tenant_id as "tenantId", state, version, agenda_item_id as "agendaItemId", floor_identity as "floorIdentity", floor_name as "floorName",
             floor_since as "floorSince", spotlight_identity as spotlight, screen_share_identity as "screenShare", locked, muted_all as "mutedAll",
             microphones, opened_at as "openedAt", began_at as "beganAt", ended_at as "endedAt", chair_post_id as "chairPostId", chair_name as "chairName"
        from meet.meeting where id = ${meetingId}::uuid and tenant_id = ${tenantId}::uuid for update`;
    if (!row) return null;
    const { id, tenantId: owner, version, chairPostId, chairName, floorIdentity, floorName, floorSince, ...rest } = row;
    const floor = floorIdentity && floorSince ? { identity: floorIdentity, name: floorName ?? '', since: floorSince } : null;
    return { id, tenantId: owner, version: Number(version), chairPostId, chairName, live: { ...rest, floor } };
  }

  /** Everyone who may be in the room: chair, secretaries, invited endpoints, delegates who were let in and not put out. */
  async people(meeting: LoadedLive): Promise<Map<string, { role: MeetingRole; name: string }>> {
    const people = new Map<string, { role: MeetingRole; name: string }>();
    const endpoints = await this.db.tx.$queryRaw<{ endpointId: string; name: string }[]>`
      select i.endpoint_id as "endpointId", i.endpoint_name as name from meet.invitation i
       where i.meeting_id = ${meeting.id}::uuid and i.endpoint_id is not null and i.state in ('invited', 'accepted') and i.sent_at is not null
         and not exists (select from meet.admitted a where a.meeting_id = i.meeting_id and a.endpoint_id = i.endpoint_id and a.removed_at is not null)`;
    for (const { endpointId, name } of endpoints) people.set(endpointIdentity(endpointId), { role: 'endpoint', name });
    const delegates = await this.db.tx.$queryRaw<{ identity: string; name: string }[]>`
      select a.identity, a.name from meet.admitted a
       where a.meeting_id = ${meeting.id}::uuid and a.post_id is not null and a.removed_at is null
         and exists (select from meet.invitation i where i.meeting_id = a.meeting_id and i.unit_id = a.unit_id and i.state in ('invited', 'accepted'))`;
    for (const { identity, name } of delegates) people.set(identity, { role: 'delegate', name });
    const secretaries = await this.db.tx.$queryRaw<{ postId: string; name: string }[]>`
      select post_id as "postId", name from meet.secretary where meeting_id = ${meeting.id}::uuid`;
    for (const { postId, name } of secretaries) people.set(postIdentity(postId), { role: 'secretary', name });
    people.set(postIdentity(meeting.chairPostId), { role: 'chair', name: meeting.chairName });
    return people;
  }

  async facts(meeting: LoadedLive, identity: string, now: Date): Promise<ConductFacts> {
    const { tx } = this.db;
    const queue = await tx.$queryRaw<{ id: string; identity: string; name: string }[]>`
      select id, identity, name from meet.floor_request where meeting_id = ${meeting.id}::uuid and state = 'waiting' order by asked_at, id`;
    const agenda = await tx.$queryRaw<{ id: string }[]>`select id from meet.agenda_item where meeting_id = ${meeting.id}::uuid`;
    const invitations = await tx.$queryRaw<{ id: string }[]>`select id from meet.invitation where meeting_id = ${meeting.id}::uuid`;
    return {
      now,
      identity,
      queue,
      agendaItemIds: new Set(agenda.map(({ id }) => id)),
      invitationIds: new Set(invitations.map(({ id }) => id)),
      people: await this.people(meeting),
    };
  }

  /** State row and event together. @returns the room as it should be from now on */
  async save(meeting: LoadedLive, { live, event, requests = [], endsSpeech = false, marks = [], remove, readmit }: Decision, now: Date): Promise<RoomPlan> {
    const { tx } = this.db;
    const [row] = await tx.$queryRaw<{ version: bigint }[]>`
      update meet.meeting set state = ${live.state}, agenda_item_id = ${live.agendaItemId}::uuid, floor_identity = ${live.floor?.identity ?? null},
        floor_name = ${live.floor?.name ?? null}, floor_since = ${live.floor?.since ?? null}, spotlight_identity = ${live.spotlight},
        screen_share_identity = ${live.screenShare}, locked = ${live.locked}, muted_all = ${live.mutedAll}, opened_at = ${live.openedAt},
        began_at = ${live.beganAt}, ended_at = ${live.endedAt}, version = version + 1, updated_at = now()
       where id = ${meeting.id}::uuid returning version`;
    const version = Number(row?.version ?? 0);
    await this.meetings.event(meeting.tenantId, meeting.id, version, event.type, event.body);
    if (endsSpeech) await tx.$executeRaw`update meet.floor_request set state = 'done', changed_at = clock_timestamp() where meeting_id = ${meeting.id}::uuid and state = 'speaking'`;
    for (const { id, state } of requests) await tx.$executeRaw`update meet.floor_request set state = ${state}, changed_at = clock_timestamp() where id = ${id}::uuid`;
    await this.mark(meeting.id, marks, now);
    if (remove) await tx.$executeRaw`update meet.admitted set removed_at = ${now} where meeting_id = ${meeting.id}::uuid and identity = ${remove}`;
    if (readmit) await tx.$executeRaw`update meet.admitted set removed_at = null where meeting_id = ${meeting.id}::uuid and identity = ${readmit}`;
    return this.plan({ ...meeting, version, live });
  }

  /** The roll's marks; a mark of null takes one back. */
  async mark(meetingId: string, marks: readonly RollLine[], now: Date): Promise<void> {
    if (marks.length === 0) return;
    await this.db.tx.$executeRaw`
      update meet.invitation i set roll_mark = x.mark, roll_at = case when x.mark is not null then ${now}::timestamptz end, roll_reason = x.reason, roll_head_count = x."headCount"
        from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as x("invitationId" uuid, mark text, reason text, "headCount" int)
       where i.id = x."invitationId" and i.meeting_id = ${meetingId}::uuid`;
  }

  async plan(meeting: LoadedLive): Promise<RoomPlan> {
    const people = await this.people(meeting);
    return {
      meetingId: meeting.id,
      version: meeting.version,
      live: rightsOf(meeting.live),
      roles: new Map([...people].map(([identity, { role }]) => [identity, role])),
    };
  }
}
