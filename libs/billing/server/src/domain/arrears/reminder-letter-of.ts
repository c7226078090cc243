import type { OperatorSettingView } from '@diem-cau/billing/contracts';
import type { ReminderLetter, ReminderLine } from '@diem-cau/billing/invoice-pdf';
import { amountInWords, sumVnd, vnd, vndToJson } from '@diem-cau/shared/money';
import { daysBetween, type ServiceDay } from '@diem-cau/shared/time';
import { bankOf, sellerOf } from '../parties';
import { vietQr } from '../viet-qr';

export interface LetterInvoice {
  readonly series: string;
  readonly number: number;
  readonly issueDay: ServiceDay;
  readonly dueDay: ServiceDay;
  readonly grossVnd: bigint;
  readonly openVnd: bigint;
  readonly reference: string;
  readonly isDemonstration: boolean;
}

export interface LetterFacts {
  readonly number: string | null;
  readonly level: number;
  readonly lastLevel: number;
  readonly suspendAfterDays: number;
  readonly day: ServiceDay;
  readonly madeAt: Date;
  readonly setting: OperatorSettingView;
  readonly recipient: ReminderLetter['recipient'];
  readonly invoices: readonly LetterInvoice[];
}

/** What a reminder says of invoices that are still owed. Only the last letter speaks of suspension. */
export function reminderLetterOf({ number, level, lastLevel, suspendAfterDays, day, madeAt, setting, recipient, invoices }: LetterFacts): ReminderLetter {
  const bank = bankOf(setting);
  const lines = invoices.map((invoice): ReminderLine => ({
    series: invoice.series, number: invoice.number, issueDay: invoice.issueDay, dueDay: invoice.dueDay, daysLate: Math.max(0, daysBetween(invoice.dueDay, day)), grossVnd: vnd(invoice.grossVnd), openVnd: vnd(invoice.openVnd),
    reference: invoice.reference, qrText: bank && vietQr({ bankBin: bank.bin, accountNumber: bank.account, amountVnd: invoice.openVnd, purpose: invoice.reference }),
  }));
  const totalVnd = sumVnd(lines.map(({ openVnd }) => openVnd));
  return {
    demonstration: invoices.some(({ isDemonstration }) => isDemonstration), number, level, day, madeAt, sender: sellerOf(setting), recipient, lines, totalVnd, inWords: amountInWords(totalVnd),
    bank: bank && { name: bank.name, accountNumber: bank.account, accountHolder: bank.holder }, suspendAfterDays: level >= lastLevel ? suspendAfterDays : null,
  };
}

/** A letter as it is kept: amounts as whole numbers, the instant as text. */
export function letterToJson(letter: ReminderLetter): object {
  return {
    ...letter, madeAt: letter.madeAt.toISOString(), totalVnd: vndToJson(letter.totalVnd),
    lines: letter.lines.map((line) => ({ ...line, grossVnd: vndToJson(line.grossVnd), openVnd: vndToJson(line.openVnd) })),
  };
}

export function letterOfJson(json: unknown): ReminderLetter {
  const kept = json as Omit<ReminderLetter, 'madeAt' | 'totalVnd' | 'lines'> & { madeAt: string; totalVnd: number; lines: (Omit<ReminderLine, 'grossVnd' | 'openVnd'> & { grossVnd: number; openVnd: number })[] };
  return { ...kept, madeAt: new Date(kept.madeAt), totalVnd: vnd(kept.totalVnd), lines: kept.lines.map((line) => ({ ...line, grossVnd: vnd(line.grossVnd), openVnd: vnd(line.openVnd) })) };
}
