import { Temporal } from 'temporal-polyfill';
import { localDateTime } from './zone';
import type { ServiceDay } from './service-day';

declare const billingMonthBrand: unique symbol;

/** A calendar month in Viet Nam, `YYYY-MM`. */
export type BillingMonth = string & { readonly [billingMonthBrand]: true };

const PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isBillingMonth(text: string): text is BillingMonth {
  return PATTERN.test(text);
}

/** Marks `YYYY-MM` as a billing month; `RangeError` when it is none. */
export function billingMonth(text: string): BillingMonth {
  if (!isBillingMonth(text)) throw new RangeError(`not a month YYYY-MM: ${text}`);
  return text;
}

export function monthOf(day: ServiceDay): BillingMonth {
  return day.slice(0, 7) as BillingMonth;
}

export function firstDay(month: BillingMonth): ServiceDay {
  return `${month}-01` as ServiceDay;
}

/** The first day of the next month: the end, not counted, of this one. */
export function firstDayAfter(month: BillingMonth): ServiceDay {
  return firstDay(addMonths(month, 1));
}

export function daysInMonth(month: BillingMonth): number {
  return Temporal.PlainYearMonth.from(month).daysInMonth;
}

export function addMonths(month: BillingMonth, months: number): BillingMonth {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString() as BillingMonth;
}

export function compareMonths(a: BillingMonth, b: BillingMonth): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The local month in which an instant falls. */
export function monthOfInstant(instant: Date): BillingMonth {
  return localDateTime(instant).toPlainDate().toPlainYearMonth().toString() as BillingMonth;
}

/** The last whole month before an instant: what a run on the 1st bills. */
export function previousMonth(instant: Date): BillingMonth {
  return addMonths(monthOfInstant(instant), -1);
}
