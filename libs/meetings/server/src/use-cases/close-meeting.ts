import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { BookingRepository } from '../data/booking.repository';
import { LiveRepository, type LoadedLive } from '../data/live.repository';
import { MeetingStateReader } from '../data/meeting-state.reader';
import { PresenceRepository } from '../data/presence.repository';
import { marksAtClose } from '../domain/decide-roll-call';

/** What ends with a meeting, in the transaction that concludes it: everyone's presence, the roll, and what is left of the bookings. */
@Injectable()
export class CloseMeeting {
  constructor(
    private readonly presence: PresenceRepository,
    private readonly bookings: BookingRepository,
    private readonly lives: LiveRepository,
    private readonly states: MeetingStateReader,
  ) {}

  async execute(actor: Actor, meeting: LoadedLive, endedAt: Date): Promise<void> {
    await this.presence.closeAll(meeting.id, endedAt);
    await this.bookings.endAt(meeting.id, endedAt);
    // A rehearsal that led to no meeting has no roll.
    if (meeting.live.openedAt === null) return;
    const state = await this.states.read(actor, meeting.id, endedAt);
    await this.lives.mark(meeting.id, marksAtClose(state?.invitees ?? []), endedAt);
  }
}
