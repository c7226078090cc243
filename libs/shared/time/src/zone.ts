import { Temporal } from 'temporal-polyfill';

/** The zone of every service day and every printed time. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** The wall clock in Viet Nam at an instant. Throws `RangeError` for an invalid date. */
export function localDateTime(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
}

/** The instant at which a local day (`YYYY-MM-DD`) begins. */
export function localMidnight(day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds);
}
