import { Injectable } from '@nestjs/common';
import { type ClashView, MeetingErrors } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { formatInstant } from '@diem-cau/shared/time';
import { BookingRepository, type BookingSubject, type BusyRow } from '../data/booking.repository';
import { type Interval, lasting } from '../domain/interval';
import { HORIZON_DAYS, proposeFreeStart } from '../domain/propose-free-start';

export interface BookingWish {
  readonly meetingId: string | null;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly subjects: readonly (BookingSubject & { readonly name: string })[];
}

const DAY_MS = 86_400_000;
/** An error names this many clashes; the form's check lists them all. */
const NAMED_CLASHES = 5;

/** Takes endpoints and people for a meeting's time, or says who is busy and when all are free. */
@Injectable()
export class BookMeeting {
  constructor(private readonly bookings: BookingRepository) {}

  /** @throws AppError `meetings.clash` with who is busy and a free time */
  async execute(tenantId: string, meetingId: string, wish: BookingWish, now: Date): Promise<void> {
    await this.bookings.lock(wish.subjects);
    const { clashes, freeAt } = await this.look(wish, now);
    if (clashes.length > 0) throw clash(clashes, freeAt);
    const booked = await this.bookings.replace(tenantId, meetingId, wish.subjects.map(({ kind, id }) => ({ kind, id })), lasting(wish.startsAt, wish.durationMinutes));
    if (!booked) throw new AppError(MeetingErrors.clash, { clashes: 'một điểm cầu ngoài đơn vị (bận)', freeAt: null });
  }

  /** Who is busy at that time, and the first time at which nobody is. */
  async look({ meetingId, startsAt, durationMinutes, subjects }: BookingWish, now: Date): Promise<{ clashes: ClashView[]; freeAt: Date | null }> {
    const wanted = lasting(startsAt, durationMinutes);
    const names = new Map(subjects.map(({ id, name }) => [id, name]));
    const taken = await this.bookings.busy(subjects, wanted, meetingId);
    if (taken.length === 0) return { clashes: [], freeAt: null };
    const notBefore = startsAt > now ? startsAt : now;
    const horizon: Interval = { from: notBefore, to: new Date(notBefore.getTime() + (HORIZON_DAYS + 1) * DAY_MS) };
    const ahead = await this.bookings.busy(subjects, horizon, meetingId);
    return { clashes: taken.map((row) => clashOf(row, names.get(row.subjectId) ?? '')), freeAt: proposeFreeStart(ahead, durationMinutes, notBefore) };
  }
}

const clashOf = ({ kind, subjectId, from, to, meetingTitle }: BusyRow, name: string): ClashView => ({
  kind,
  subjectId,
  name,
  from: from.toISOString(),
  to: to.toISOString(),
  meetingTitle,
});

function clash(clashes: readonly ClashView[], freeAt: Date | null): AppError {
  const named = clashes.slice(0, NAMED_CLASHES).map(({ name, from, meetingTitle }) => `${name} (${meetingTitle ?? 'bận'}, ${formatInstant(new Date(from))})`);
  const more = clashes.length > NAMED_CLASHES ? ` +${clashes.length - NAMED_CLASHES}` : '';
  return new AppError(MeetingErrors.clash, { clashes: named.join('; ') + more, subjectIds: clashes.map(({ subjectId }) => subjectId), freeAt: freeAt?.toISOString() ?? null });
}
