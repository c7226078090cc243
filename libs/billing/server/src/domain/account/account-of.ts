import type { AccountMove, AccountRange, AccountView } from '@diem-cau/billing/contracts';
import { vndToJson } from '@diem-cau/shared/money';
import { serviceDayOf } from '@diem-cau/shared/time';

export interface LedgerMove {
  readonly id: number;
  readonly at: Date;
  readonly kind: AccountMove['kind'];
  readonly invoiceId: string | null;
  readonly series: string | null;
  readonly number: number | null;
  readonly paymentId: string | null;
  readonly note: string | null;
  /** What the payer owes more; less where negative. */
  readonly amountVnd: bigint;
}

/** What the ledger moved, as an account of a period: all before it is the opening balance. */
export function accountOf(payerId: string, { from, to }: AccountRange, moves: readonly LedgerMove[]): AccountView {
  let balance = 0n;
  let [opening, debit, credit] = [0n, 0n, 0n];
  const items: AccountMove[] = [];
  for (const { at, amountVnd, series, number, ...move } of moves) {
    const day = serviceDayOf(at);
    balance += amountVnd;
    if (day < from) {
      opening = balance;
      continue;
    }
    const [more, less] = amountVnd > 0n ? [amountVnd, 0n] : [0n, -amountVnd];
    debit += more;
    credit += less;
    items.push({
      id: move.id, day, kind: move.kind, invoiceId: move.invoiceId, invoice: series === null || number === null ? null : `${series}-${String(number).padStart(8, '0')}`, paymentId: move.paymentId, note: move.note,
      debitVnd: vndToJson(more), creditVnd: vndToJson(less), balanceVnd: vndToJson(balance),
    });
  }
  return { payerId, from, to, openingVnd: vndToJson(opening), debitVnd: vndToJson(debit), creditVnd: vndToJson(credit), closingVnd: vndToJson(opening + debit - credit), items };
}
