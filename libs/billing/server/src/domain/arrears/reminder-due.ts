import type { ReminderHold } from '@diem-cau/billing/contracts';
import { addDays, daysBetween, type ServiceDay } from '@diem-cau/shared/time';
import { isQuiet } from './quiet-period';

export interface OwedInvoice {
  readonly invoiceId: string;
  readonly dueDay: ServiceDay;
  /** The highest letter in which it stood; 0 before the first. */
  readonly level: number;
}

export interface ChasedPayer {
  readonly owed: readonly OwedInvoice[];
  /** When the last letter was sent, or drafted where it was withdrawn; null before the first. */
  readonly lastLetterOn: ServiceDay | null;
  /** A letter waits to be sent. */
  readonly hasDraft: boolean;
  readonly promisedUntil: ServiceDay | null;
  readonly isDisputed: boolean;
}

export interface DueReminder {
  readonly level: number;
  readonly invoiceIds: readonly string[];
}

/** Why nobody may be reminded today. A promise counts to the end of its day. */
export function holdOf({ promisedUntil, isDisputed }: Pick<ChasedPayer, 'promisedUntil' | 'isDisputed'>, quietPeriods: readonly string[], today: ServiceDay): Exclude<ReminderHold, 'settings_missing'> | null {
  if (isDisputed) return 'dispute';
  if (promisedUntil !== null && promisedUntil >= today) return 'promise';
  return isQuiet(today, quietPeriods) ? 'quiet_period' : null;
}

/**
 * The letter that a payer should be sent today, or none. An invoice climbs one level a letter, and between two letters lie the days
 * between their levels: after a quiet period nobody gets the third letter first, nor three in a week.
 */
export function reminderDue(payer: ChasedPayer, { reminderDays, quietPeriods }: { readonly reminderDays: readonly number[]; readonly quietPeriods: readonly string[] }, today: ServiceDay): DueReminder | null {
  if (payer.hasDraft || holdOf(payer, quietPeriods, today) !== null) return null;
  const late = payer.owed.filter(({ dueDay }) => dueDay < today);
  const levels = late.flatMap(({ dueDay, level }) => {
    const days = reminderDays[level];
    if (days === undefined || daysBetween(dueDay, today) < days) return [];
    const gap = level === 0 ? days : days - (reminderDays[level - 1] ?? 0);
    return payer.lastLetterOn !== null && addDays(payer.lastLetterOn, gap) > today ? [] : [level + 1];
  });
  if (levels.length === 0) return null;
  // What is past due at all stands in the letter: the payer pays once.
  return { level: Math.max(...levels), invoiceIds: late.map(({ invoiceId }) => invoiceId).sort() };
}
