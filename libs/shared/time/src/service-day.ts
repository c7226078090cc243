import { Temporal } from 'temporal-polyfill';
import { localDateTime, localMidnight } from './zone';

declare const serviceDayBrand: unique symbol;

/** A day in Viet Nam, `YYYY-MM-DD`. Intervals of service are half-open: the start day is billed, the end day is not. */
export type ServiceDay = string & { readonly [serviceDayBrand]: true };

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;
const OFFSET = 7 * 3_600_000;
const FIXED_OFFSET_SINCE = Date.UTC(1976, 0, 1);
const FOUR_DIGIT_YEARS_END = Date.UTC(9999, 11, 31);

export function isServiceDay(text: string): text is ServiceDay {
  if (!PATTERN.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  try {
    Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Marks `YYYY-MM-DD` as a service day; `RangeError` when there is no such day. */
export function serviceDay(text: string): ServiceDay {
  if (!isServiceDay(text)) throw new RangeError(`not a day YYYY-MM-DD: ${text}`);
  return text;
}

/** The local day on which an instant falls: 31 Oct 17:30 UTC is 1 Nov. */
export function serviceDayOf(instant: Date): ServiceDay {
  // One offset without a change since 1975: reckoned directly, as a run asks this for every event.
  const milliseconds = instant.getTime();
  if (milliseconds >= FIXED_OFFSET_SINCE && milliseconds < FOUR_DIGIT_YEARS_END) return new Date(milliseconds + OFFSET).toISOString().slice(0, 10) as ServiceDay;
  return localDateTime(instant).toPlainDate().toString() as ServiceDay;
}

/** The instant at which the day begins in Viet Nam. */
export function startOfDay(day: ServiceDay): Date {
  return localMidnight(day);
}

export function addDays(day: ServiceDay, days: number): ServiceDay {
  return Temporal.PlainDate.from(day).add({ days }).toString() as ServiceDay;
}

/** Same day of the month, or its last day where that month is shorter (31 Jan + 1 = 28 or 29 Feb). */
export function addMonthsToDay(day: ServiceDay, months: number): ServiceDay {
  return Temporal.PlainDate.from(day).add({ months }).toString() as ServiceDay;
}

/**
 * Days from `from` (counted) to `to` (not counted); negative when `to` is earlier. On the UTC line every day has 24 hours;
 * Temporal's `until` took 16 µs a call, which a month of 10,000 endpoints would feel.
 */
export function daysBetween(from: ServiceDay, to: ServiceDay): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}

/** Order for `sort`: ISO days compare as text. */
export function compareDays(a: ServiceDay, b: ServiceDay): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierDay(a: ServiceDay, b: ServiceDay): ServiceDay {
  return a < b ? a : b;
}

export function laterDay(a: ServiceDay, b: ServiceDay): ServiceDay {
  return a > b ? a : b;
}
