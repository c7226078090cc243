import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { MeetingJobs } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { InvitationRepository } from '../data/invitation.repository';
import { MeetingRepository } from '../data/meeting.repository';
import { TellInvited } from './tell-invited';

/** The notice 60 and 10 minutes before. A meeting that was moved or called off since has rows of its own, or none. */
@Injectable()
export class RemindBeforeMeeting {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationRepository,
    private readonly tell: TellInvited,
  ) {}

  execute(actor: Actor, { meetingId, startsAt, minutesBefore }: z.infer<typeof MeetingJobs.remind.payload>): Promise<void> {
    return this.db.as(actor, async () => {
      const meeting = await this.meetings.lockOwn(meetingId, actor.tenantId);
      if (!meeting || !['announced', 'rehearsal'].includes(meeting.state) || meeting.startsAt.toISOString() !== startsAt) return;
      const coming = (await this.invitations.ofMeeting(meetingId)).filter(({ answerKind, state }) => answerKind !== 'leave' && (state === 'invited' || state === 'accepted'));
      await this.tell.notice(meeting, coming, 'meetings.starts_soon', { minutes: minutesBefore });
      this.tell.screens(meetingId, Number(meeting.version), coming);
    });
  }
}
