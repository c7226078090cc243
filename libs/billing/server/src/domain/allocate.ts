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
