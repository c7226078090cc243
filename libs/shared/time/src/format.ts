import { Temporal } from 'temporal-polyfill';
import { isServiceDay, type ServiceDay } from './service-day';
import type { BillingMonth } from './billing-month';
import { localDateTime } from './zone';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const;

/** `17/10/2026` */
export function formatDay(day: ServiceDay): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** `10/2026` */
export function formatMonth(month: BillingMonth): string {
  const [year, number] = month.split('-');
  return `${number}/${year}`;
}

/** `08:05`, the wall clock in Viet Nam. */
export function formatTime(instant: Date): string {
  const local = localDateTime(instant);
  return `${twoDigits(local.hour)}:${twoDigits(local.minute)}`;
}

/** `17/10/2026 08:05`, the wall clock in Viet Nam. */
export function formatInstant(instant: Date): string {
  return `${formatDay(localDateTime(instant).toPlainDate().toString() as ServiceDay)} ${formatTime(instant)}`;
}

/** "Thứ Hai" to "Chủ Nhật". */
export function weekdayVi(day: ServiceDay): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? 'Chủ Nhật';
}

/** Reads `dd/MM/yyyy` (a leading zero may be missing); null when it is no day. */
export function parseDay(text: string): ServiceDay | null {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [, date = '', month = '', year = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isServiceDay(day) ? day : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
