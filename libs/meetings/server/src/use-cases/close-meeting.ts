import { Injectable } from '@nestjs/common';
import { BookingRepository } from '../data/booking.repository';
import { PresenceRepository } from '../data/presence.repository';

/** What ends with a meeting, in the transaction that concludes it: everyone's presence, and what is left of the bookings. */
@Injectable()
export class CloseMeeting {
  constructor(
    private readonly presence: PresenceRepository,
    private readonly bookings: BookingRepository,
  ) {}

  async execute(meetingId: string, endedAt: Date): Promise<void> {
    await this.presence.closeAll(meetingId, endedAt);
    await this.bookings.endAt(meetingId, endedAt);
  }
}
