import type { ArrearsSetting } from '@diem-cau/billing/contracts';
import { daysBetween, type ServiceDay } from '@diem-cau/shared/time';

export interface LateInvoice {
  readonly invoiceId: string;
  readonly dueDay: ServiceDay;
  readonly openVnd: bigint;
  /** Letters sent in which it stood. */
  readonly reminders: number;
}

export interface LateDebt {
  readonly debtVnd: bigint;
  readonly oldestDueDay: ServiceDay;
  readonly invoices: readonly LateInvoice[];
}

/** The debt for which a payer may be suspended, or none: old enough, written about often enough, nothing promised, nothing disputed. */
export function suspensionDue(
  payer: { readonly invoices: readonly LateInvoice[]; readonly promisedUntil: ServiceDay | null; readonly isDisputed: boolean },
  { suspendAfterDays, remindersBeforeSuspension }: Pick<ArrearsSetting, 'suspendAfterDays' | 'remindersBeforeSuspension'>,
  today: ServiceDay,
): LateDebt | null {
  if (payer.isDisputed || (payer.promisedUntil !== null && payer.promisedUntil >= today)) return null;
  const old = payer.invoices.filter(({ dueDay, openVnd }) => openVnd > 0n && daysBetween(dueDay, today) > suspendAfterDays);
  if (!old.some(({ reminders }) => reminders >= remindersBeforeSuspension)) return null;
  const [first] = old.map(({ dueDay }) => dueDay).sort();
  return first === undefined ? null : { debtVnd: old.reduce((sum, { openVnd }) => sum + openVnd, 0n), oldestDueDay: first, invoices: old };
}
