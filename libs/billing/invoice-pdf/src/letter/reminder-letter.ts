import type { Vnd } from '@diem-cau/shared/money';
import type { ServiceDay } from '@diem-cau/shared/time';
import type { InvoiceBank, InvoiceBuyer, InvoiceSeller } from '../invoice-document';

/** Everything that a reminder says, as it was when it was sent. */
export interface ReminderLetter {
  readonly demonstration: boolean;
  /** `12/TBNC-2026`; null on a draft. */
  readonly number: string | null;
  /** Which letter about this debt it is, from 1. */
  readonly level: number;
  readonly day: ServiceDay;
  /** Also the file's creation date, so that equal letters are equal bytes. */
  readonly madeAt: Date;
  readonly sender: InvoiceSeller;
  readonly recipient: InvoiceBuyer;
  /** Oldest first. */
  readonly lines: readonly ReminderLine[];
  readonly totalVnd: Vnd;
  readonly inWords: string;
  readonly bank: InvoiceBank | null;
  /** Days past due after which suspension is considered; said from the last letter but one on. Null where it is not said. */
  readonly suspendAfterDays: number | null;
}

export interface ReminderLine {
  readonly series: string;
  readonly number: number;
  readonly issueDay: ServiceDay;
  readonly dueDay: ServiceDay;
  readonly daysLate: number;
  readonly grossVnd: Vnd;
  readonly openVnd: Vnd;
  /** What the transfer for this invoice must say. */
  readonly reference: string;
  /** VietQR that asks what this invoice still owes; null where no account is known. */
  readonly qrText: string | null;
}
