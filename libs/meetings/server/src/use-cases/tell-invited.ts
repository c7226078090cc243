import { Inject, Injectable } from '@nestjs/common';
import { MeetingJobs } from '@diem-cau/meetings/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { Outbox } from '@diem-cau/platform/outbox';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { formatInstant } from '@diem-cau/shared/time';
import type { InvitationRow } from '../data/invitation.repository';
import type { MeetingRow } from '../data/meeting.repository';
import { MINUTE_MS } from '../domain/interval';

type Invited = Pick<InvitationRow, 'id' | 'unitId' | 'endpointId'>;

const REMIND_MINUTES_BEFORE = [60, 10] as const;
/** Who of a unit opens its invitations. */
const OFFICE = ['unit_office', 'convener', 'secretary'] as const;

/** Tells the invited units in the portal, their screens, and whoever has the meeting open. Inside the caller's transaction. */
@Injectable()
export class TellInvited {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(REALTIME) private readonly realtime: Realtime,
  ) {}

  /** One notice a unit, whatever the number of its endpoints; the convening unit knows already. */
  async notice(meeting: MeetingRow, invited: readonly Invited[], kind: string, args: Readonly<Record<string, string | number>> = {}): Promise<number> {
    const firstOfUnit = new Map<string, Invited>();
    for (const line of invited) if (line.unitId !== meeting.tenantId && !firstOfUnit.has(line.unitId)) firstOfUnit.set(line.unitId, line);
    for (const { id, unitId } of firstOfUnit.values()) {
      await this.notices.send({
        to: { tenantId: unitId, roles: OFFICE },
        kind,
        args: { title: meeting.title, host: meeting.hostName, startsAt: formatInstant(meeting.startsAt), ...args },
        link: `/giay-moi/${id}`,
      });
    }
    return firstOfUnit.size;
  }

  /** Portal pages and endpoint screens that show the meeting read it again. */
  screens(meetingId: string, version: number, invited: readonly Invited[]): void {
    this.db.afterCommit(() => {
      this.realtime.publish(`meeting:${meetingId}`, version);
      for (const { endpointId } of invited) if (endpointId) this.realtime.publish(`device:${endpointId}`, version);
    });
  }

  /** Rows that wait for their time; each looks then whether the meeting still begins when it says. */
  async scheduleReminders(actor: Actor, meeting: MeetingRow, now: Date): Promise<void> {
    for (const minutesBefore of REMIND_MINUTES_BEFORE) {
      const dueAt = new Date(meeting.startsAt.getTime() - minutesBefore * MINUTE_MS);
      if (dueAt <= now) continue;
      await this.outbox.add(actor, { topic: MeetingJobs.remind.topic, body: { meetingId: meeting.id, startsAt: meeting.startsAt.toISOString(), minutesBefore }, dueAt });
    }
  }
}
