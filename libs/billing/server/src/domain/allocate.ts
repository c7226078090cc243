import { vnd, ZERO_VND, type Vnd } from '@diem-cau/shared/money';

export interface OpenAmount {
  readonly id: string;
  readonly openVnd: bigint;
}

export interface Allocation {
  readonly paymentId: string;
  readonly invoiceId: string;
  readonly amountVnd: Vnd;
}

/** Gives money to invoices, both in the order given, until one side is used up. */
export function allocate(payments: readonly OpenAmount[], invoices: readonly OpenAmount[]): Allocation[] {
  const allocations: Allocation[] = [];
  const owing = invoices.map((invoice) => ({ ...invoice }));
  for (const payment of payments) {
    let leftVnd = payment.openVnd;
    for (const invoice of owing) {
      const amountVnd = leftVnd < invoice.openVnd ? leftVnd : invoice.openVnd;
      if (amountVnd <= 0n) continue;
      allocations.push({ paymentId: payment.id, invoiceId: invoice.id, amountVnd: vnd(amountVnd) });
      invoice.openVnd -= amountVnd;
      leftVnd -= amountVnd;
    }
  }
  return allocations;
}

export function allocatedTo(invoiceId: string, allocations: readonly Allocation[]): Vnd {
  return allocations.reduce<Vnd>((sum, entry) => (entry.invoiceId === invoiceId ? vnd(sum + entry.amountVnd) : sum), ZERO_VND);
}

/** What an invoice was paid, by payment, the latest last. */
export interface PaidInvoice {
  readonly invoiceId: string;
  readonly dueVnd: bigint;
  readonly payments: readonly { readonly paymentId: string; readonly paidVnd: bigint }[];
}

/** Takes back what payments gave beyond `keepVnd`, the latest payment first; amounts are negative. */
export function freeBeyond({ invoiceId, payments }: PaidInvoice, keepVnd: bigint): Allocation[] {
  let excessVnd = payments.reduce((sum, { paidVnd }) => sum + paidVnd, 0n) - (keepVnd > 0n ? keepVnd : 0n);
  const freed: Allocation[] = [];
  for (const { paymentId, paidVnd } of [...payments].reverse()) {
    const amountVnd = paidVnd < excessVnd ? paidVnd : excessVnd;
    if (amountVnd <= 0n) continue;
    excessVnd -= amountVnd;
    freed.push({ paymentId, invoiceId, amountVnd: vnd(-amountVnd) });
  }
  return freed;
}

/** Money that is free after moves: what they gave to an invoice is gone, what they took back is there again, after what was free before. */
export function withCredit(credits: readonly OpenAmount[], moves: readonly Allocation[]): OpenAmount[] {
  const left = new Map(credits.map(({ id, openVnd }) => [id, openVnd]));
  for (const { paymentId, amountVnd } of moves) left.set(paymentId, (left.get(paymentId) ?? 0n) - amountVnd);
  return [...left].map(([id, openVnd]) => ({ id, openVnd }));
}
