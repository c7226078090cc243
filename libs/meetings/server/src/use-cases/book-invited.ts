import { Injectable } from '@nestjs/common';
import { BookingRepository } from '../data/booking.repository';
import { InvitationRepository } from '../data/invitation.repository';
import { MeetingRepository, type MeetingRow } from '../data/meeting.repository';
import { BookMeeting } from './book-meeting';

/** Books what a meeting needs as it stands: its endpoints, but not of units on leave, its chair and its secretaries. */
@Injectable()
export class BookInvited {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationRepository,
    private readonly bookings: BookingRepository,
    private readonly book: BookMeeting,
  ) {}

  /** @throws AppError `meetings.clash` */
  async execute(meeting: MeetingRow, now: Date): Promise<void> {
    const invited = await this.invitations.ofMeeting(meeting.id);
    const endpoints = invited.flatMap(({ endpointId, endpointName, unitName, state, answerKind }) =>
      endpointId && answerKind !== 'leave' && state !== 'declined' ? [{ kind: 'endpoint' as const, id: endpointId, name: endpointName ?? unitName }] : [],
    );
    const posts = await this.meetings.posts(meeting.tenantId, [meeting.chairPostId, ...(await this.meetings.secretaryPostIds(meeting.id))]);
    const people = new Map(posts.map(({ personId, name }) => [personId, { kind: 'person' as const, id: personId, name }]));
    const { id, startsAt, durationMinutes } = meeting;
    await this.book.execute(meeting.tenantId, id, { meetingId: id, startsAt, durationMinutes, subjects: [...endpoints, ...people.values()] }, now);
  }

  release(meetingId: string): Promise<void> {
    return this.bookings.release(meetingId);
  }
}
