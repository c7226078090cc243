import { addDays, serviceDayOf, startOfDay, weekdayVi, type ServiceDay } from '@diem-cau/shared/time';
import { type Interval, lasting, MINUTE_MS, overlaps } from './interval';

/** Offices work from 7:30 to 17:00; a start falls on a quarter of an hour. */
const OPENS_MINUTES = 7 * 60 + 30;
const CLOSES_MINUTES = 17 * 60;
const STEP_MINUTES = 15;
/** How far ahead a free time is looked for. */
export const HORIZON_DAYS = 14;

/**
 * The first start at or after `notBefore`, on a working day and in office hours, at which none of the busy intervals is
 * met; null when there is none within the horizon. A meeting longer than a working day may begin when offices open.
 */
export function proposeFreeStart(busy: readonly Interval[], durationMinutes: number, notBefore: Date): Date | null {
  const today = serviceDayOf(notBefore);
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1) {
    const start = startsOf(addDays(today, ahead), durationMinutes).find(
      (candidate) => candidate >= notBefore && !busy.some((taken) => overlaps(taken, lasting(candidate, durationMinutes))),
    );
    if (start) return start;
  }
  return null;
}

function startsOf(day: ServiceDay, durationMinutes: number): Date[] {
  if (['Thứ Bảy', 'Chủ Nhật'].includes(weekdayVi(day))) return [];
  const midnight = startOfDay(day).getTime();
  const last = Math.max(OPENS_MINUTES, CLOSES_MINUTES - durationMinutes);
  const starts: Date[] = [];
  for (let minute = OPENS_MINUTES; minute <= last; minute += STEP_MINUTES) starts.push(new Date(midnight + minute * MINUTE_MS));
  return starts;
}
