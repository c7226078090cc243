import { Injectable } from '@nestjs/common';
import { type InviteeView, mediaPermissionsOf, type MeetingRole, type MeetingStateView, type RollMark } from '@diem-cau/meetings/contracts';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';
import { suggestMark } from '../domain/decide-roll-call';
import { endpointIdentity, endpointIdOf, postIdentity, postIdOf } from '../domain/identity';
import { ANSWER_JSON } from './answer-columns';
import { type AnswerRow, answerOf } from './answer-of';
import { MeetingViewReader } from './meeting-view.reader';

interface StateRow {
  version: bigint;
  kind: MeetingStateView['kind'];
  title: string;
  state: MeetingStateView['state'];
  startsAt: Date;
  durationMinutes: number;
  openedAt: Date | null;
  beganAt: Date | null;
  endedAt: Date | null;
  hostId: string;
  hostName: string;
  chairPostId: string;
  chairName: string;
  centralEndpointId: string | null;
  centralEndpointName: string | null;
  agendaItemId: string | null;
  floorIdentity: string | null;
  floorName: string | null;
  floorSince: Date | null;
  spotlight: string | null;
  screenShare: string | null;
  locked: boolean;
  mutedAll: boolean;
  microphones: MeetingStateView['microphones'];
  speechLimitSeconds: number;
}

interface InviteeRow {
  invitationId: string;
  unitId: string;
  unitName: string;
  endpointId: string | null;
  endpointName: string | null;
  state: InviteeView['state'];
  answer: AnswerRow | null;
  rollMark: RollMark | null;
  rollAt: Date | null;
  rollReason: string;
  rollHeadCount: number | null;
}

interface PresentRow {
  identity: string;
  unitId: string;
  name: string;
  firstJoinAt: Date;
  onlineSince: Date | null;
}

const DOORS_MS = 60 * 60_000;

/** The meeting at one version. Row security decides how much of the invitation list the asker gets. */
@Injectable()
export class MeetingStateReader {
  constructor(
    private readonly db: Database,
    private readonly views: MeetingViewReader,
  ) {}

  async read(actor: Actor, id: string, now: Date): Promise<MeetingStateView | null> {
    const { tx } = this.db;
    const [m] = await tx.$queryRaw<StateRow[]>`
      select version, kind, title, state, starts_at as "startsAt", duration_minutes as "durationMinutes", opened_at as "openedAt", began_at as "beganAt",
             ended_at as "endedAt", tenant_id as "hostId", host_name as "hostName", chair_post_id as "chairPostId", chair_name as "chairName",
             central_endpoint_id as "centralEndpointId", central_endpoint_name as "centralEndpointName", agenda_item_id as "agendaItemId",
             floor_identity as "floorIdentity", floor_name as "floorName", floor_since as "floorSince", spotlight_identity as spotlight,
             screen_share_identity as "screenShare", locked, muted_all as "mutedAll", microphones, speech_limit_seconds as "speechLimitSeconds"
        from meet.meeting where id = ${id}::uuid and state <> 'draft'`;
    if (!m) return null;
    const secretaries = await tx.$queryRaw<{ postId: string; name: string }[]>`
      select post_id as "postId", name from meet.secretary where meeting_id = ${id}::uuid order by name`;
    const queue = await tx.$queryRaw<{ id: string; identity: string; name: string; askedAt: Date }[]>`
      select id, identity, name, asked_at as "askedAt" from meet.floor_request where meeting_id = ${id}::uuid and state = 'waiting' order by asked_at, id`;
    const invitees = await this.invitees(actor, id, m);
    const me = this.roleOf(actor, m, secretaries.map(({ postId }) => postId), invitees);
    const identity = actor.endpointId ? endpointIdentity(actor.endpointId) : actor.postId ? postIdentity(actor.postId) : null;
    const floor = m.floorIdentity && m.floorSince
      ? { identity: m.floorIdentity, endpointId: endpointIdOf(m.floorIdentity), postId: postIdOf(m.floorIdentity), name: m.floorName ?? '', since: m.floorSince.toISOString(), limitSeconds: m.speechLimitSeconds }
      : null;
    const chair = { identity: postIdentity(m.chairPostId), name: m.chairName };
    return {
      id,
      version: Number(m.version),
      now: now.toISOString(),
      kind: m.kind,
      title: m.title,
      state: m.state,
      startsAt: m.startsAt.toISOString(),
      durationMinutes: m.durationMinutes,
      openedAt: m.openedAt?.toISOString() ?? null,
      beganAt: m.beganAt?.toISOString() ?? null,
      endedAt: m.endedAt?.toISOString() ?? null,
      hostName: m.hostName,
      chair,
      secretaries: secretaries.map(({ postId, name }) => ({ identity: postIdentity(postId), name })),
      centralEndpoint: m.centralEndpointId ? { id: m.centralEndpointId, name: m.centralEndpointName ?? '', identity: endpointIdentity(m.centralEndpointId) } : null,
      agenda: await this.views.agenda(id),
      agendaItemId: m.agendaItemId,
      floor,
      queue: queue.map(({ askedAt, ...request }) => ({ ...request, askedAt: askedAt.toISOString() })),
      spotlight: m.spotlight,
      screenShare: m.screenShare,
      mainPicture: m.spotlight ?? floor?.identity ?? chair.identity,
      locked: m.locked,
      mutedAll: m.mutedAll,
      microphones: m.microphones,
      speechLimitSeconds: m.speechLimitSeconds,
      invitees,
      me: {
        identity: me && identity,
        role: me,
        conducts: me === 'chair' || me === 'secretary',
        permissions: me && identity
          ? [...mediaPermissionsOf(me, identity, { floorIdentity: m.floorIdentity, screenShareIdentity: m.screenShare, mutedAll: m.mutedAll, microphones: m.microphones })]
          : [],
        requestId: queue.find((request) => request.identity === identity)?.id ?? null,
        joinable: me !== null && isJoinable(m, now),
      },
    };
  }

  private roleOf(actor: Actor, m: StateRow, secretaries: readonly string[], invitees: readonly InviteeView[]): MeetingRole | null {
    if (actor.kind === 'person' && actor.tenantId === m.hostId && actor.permissions.has('meetings.conduct')) {
      if (actor.postId === m.chairPostId) return 'chair';
      if (actor.postId && secretaries.includes(actor.postId)) return 'secretary';
    }
    const attending = invitees.filter(({ state }) => state === 'invited' || state === 'accepted');
    if (actor.endpointId) return attending.some(({ endpointId }) => endpointId === actor.endpointId) ? 'endpoint' : null;
    return attending.some(({ unitId }) => unitId === actor.tenantId) ? 'delegate' : null;
  }

  private async invitees(actor: Actor, meetingId: string, { openedAt, beganAt }: Pick<StateRow, 'openedAt' | 'beganAt'>): Promise<InviteeView[]> {
    // A screen may read its own line only; its unit's answer is not for it.
    const rows = await this.db.tx.$queryRaw<InviteeRow[]>`
      select i.id as "invitationId", i.unit_id as "unitId", i.unit_name as "unitName", i.endpoint_id as "endpointId", i.endpoint_name as "endpointName",
             i.state, i.roll_mark as "rollMark", i.roll_at as "rollAt", i.roll_reason as "rollReason", i.roll_head_count as "rollHeadCount", ${ANSWER_JSON} as answer
        from meet.invitation i left join meet.answer a on a.tenant_id = i.unit_id and a.invitation_id = i.id
       where i.meeting_id = ${meetingId}::uuid and i.sent_at is not null order by i.position`;
    const present = actor.kind === 'device' ? [] : await this.present(meetingId, openedAt);
    return rows.map((row) => {
      const delegates = present.filter((p) => p.unitId === row.unitId && postIdOf(p.identity) !== null);
      const own = present.find((p) => row.endpointId !== null && p.identity === endpointIdentity(row.endpointId));
      const counted = [...(own ? [own] : []), ...delegates];
      const online = counted.flatMap((p) => (p.onlineSince ? [p.onlineSince] : [])).sort((a, b) => a.getTime() - b.getTime());
      const firstJoin = counted.map((p) => p.firstJoinAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
      return {
        invitationId: row.invitationId,
        unitId: row.unitId,
        unitName: row.unitName,
        endpointId: row.endpointId,
        endpointName: row.endpointName,
        identity: row.endpointId === null ? null : endpointIdentity(row.endpointId),
        state: row.state,
        answer: answerOf(row.answer),
        onlineSince: online[0]?.toISOString() ?? null,
        delegates: delegates.filter((p) => p.onlineSince).map(({ identity, name }) => ({ identity, name })),
        roll: row.rollMark && row.rollAt ? { mark: row.rollMark, at: row.rollAt.toISOString(), reason: row.rollReason, headCount: row.rollHeadCount } : null,
        suggested: suggestMark(beganAt, firstJoin, row.answer?.kind ?? null),
      };
    });
  }

  /** Who came; once the meeting is opened, whoever left before has only rehearsed. */
  private present(meetingId: string, openedAt: Date | null): Promise<PresentRow[]> {
    return this.db.tx.$queryRaw(Prisma.sql`
      select p.identity, ad.unit_id as "unitId", ad.name, min(p.joined_at) as "firstJoinAt",
             min(p.joined_at) filter (where p.left_at is null) as "onlineSince"
        from meet.presence p join meet.admitted ad on ad.tenant_id = p.tenant_id and ad.meeting_id = p.meeting_id and ad.identity = p.identity
       where p.meeting_id = ${meetingId}::uuid and ad.role in ('endpoint', 'delegate')
         and (${openedAt}::timestamptz is null or p.left_at is null or p.left_at > ${openedAt}::timestamptz) group by 1, 2, 3`);
  }
}

function isJoinable({ state, startsAt, durationMinutes }: StateRow, now: Date): boolean {
  if (['rehearsal', 'roll_call', 'in_session'].includes(state)) return true;
  const ends = startsAt.getTime() + (durationMinutes + 120) * 60_000;
  return state === 'announced' && now.getTime() >= startsAt.getTime() - DOORS_MS && now.getTime() <= ends;
}
