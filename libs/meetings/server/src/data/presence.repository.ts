import { Injectable } from '@nestjs/common';
import type { MediaParticipant } from '@diem-cau/media/contracts';
import { Database } from '@diem-cau/platform/database';
import type { LoadedLive } from './live.repository';
import { MeetingRepository } from './meeting.repository';

/** A version at most so often: hundreds join within seconds, and each version makes every screen read again. */
const TELL_EVERY_SECONDS = 2;

/** Who is in the room, from webhooks and reconciliation together. Every write may come twice and in any order. */
@Injectable()
export class PresenceRepository {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
  ) {}

  /** Applies a stored webhook. An event of another connection never touches this one: the key is its SID. */
  async applyEvent(tenantId: string, meetingId: string, eventId: string): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into meet.presence as p (tenant_id, meeting_id, sid, identity, joined_at, last_seen_at, left_at)
      select e.tenant_id, e.meeting_id, e.sid, e.identity, e.at, e.at, case when e.type <> 'participant_joined' then e.at end
        from meet.media_event e
       where e.tenant_id = ${tenantId}::uuid and e.id = ${eventId} and e.meeting_id = ${meetingId}::uuid and e.sid <> '' and e.identity <> ''
         and e.type in ('participant_joined', 'participant_left')
      on conflict (tenant_id, meeting_id, sid) do update set
        joined_at = least(p.joined_at, excluded.joined_at),
        last_seen_at = greatest(p.last_seen_at, excluded.last_seen_at),
        left_at = coalesce(excluded.left_at, p.left_at)`;
  }

  /** Opens what a lost webhook left out; closes, at the instant it was last seen, what is no longer in the room. */
  async reconcile(tenantId: string, meetingId: string, inside: readonly MediaParticipant[], now: Date): Promise<boolean> {
    const rows = inside.map(({ sid, identity, joinedAt }) => ({ sid, identity, joinedAt: joinedAt.toISOString() }));
    const [changed] = await this.db.tx.$queryRaw<{ n: number }[]>`
      with listed as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(sid text, identity text, "joinedAt" timestamptz)),
      seen as (
        update meet.presence p set last_seen_at = ${now}, left_at = null from listed l
         where p.meeting_id = ${meetingId}::uuid and p.sid = l.sid returning p.sid),
      opened as (
        insert into meet.presence (tenant_id, meeting_id, sid, identity, joined_at, last_seen_at)
        select ${tenantId}::uuid, ${meetingId}::uuid, l.sid, l.identity, l."joinedAt", ${now} from listed l
        on conflict do nothing returning sid),
      closed as (
        update meet.presence p set left_at = p.last_seen_at
         where p.meeting_id = ${meetingId}::uuid and p.left_at is null and p.sid not in (select sid from listed) returning sid)
      select ((select count(*) from opened) + (select count(*) from closed) + 0 * (select count(*) from seen))::int as n`;
    return (changed?.n ?? 0) > 0;
  }

  /** Nobody is inside a meeting that is over. */
  async closeAll(meetingId: string, at: Date): Promise<void> {
    await this.db.tx.$executeRaw`update meet.presence set left_at = greatest(joined_at, ${at}) where meeting_id = ${meetingId}::uuid and left_at is null`;
  }

  /**
   * Gives the meeting a new version for what presence changed, not more often than every two seconds; what is held back is
   * told by the next call. @returns the new version, or null where nothing is told now
   */
  async tell(meeting: Pick<LoadedLive, 'id' | 'tenantId'>, changed: boolean): Promise<number | null> {
    const [row] = await this.db.tx.$queryRaw<{ version: bigint; told: boolean }[]>`
      update meet.meeting m set presence_untold = not due.told, presence_told_at = case when due.told then clock_timestamp() else m.presence_told_at end,
             version = m.version + case when due.told then 1 else 0 end
        from (select presence_told_at < clock_timestamp() - make_interval(secs => ${TELL_EVERY_SECONDS}) as told, presence_untold as held
                from meet.meeting where id = ${meeting.id}::uuid for update) due
       where m.id = ${meeting.id}::uuid and (${changed} or due.held)
      returning m.version, due.told`;
    if (!row?.told) return null;
    const version = Number(row.version);
    await this.meetings.event(meeting.tenantId, meeting.id, version, 'presence_changed', {});
    return version;
  }
}
