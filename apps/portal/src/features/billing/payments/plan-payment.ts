export type OpenInvoice = { id: string; series: string; number: number; openVnd: number };
export type PaymentPlan = { parts: readonly { invoice: OpenInvoice; amountVnd: number }[]; creditVnd: number };

/**
 * What a sum would pay, for the eyes before the act; the server does the same: the named invoice alone, else the oldest first,
 * and what is left becomes the payer's credit.
 * @param open the payer's open invoices, oldest first
 */
export function planPayment(amountVnd: number, open: readonly OpenInvoice[], namedId: string | null): PaymentPlan {
  const targets = namedId === null ? open : open.filter(({ id }) => id === namedId);
  let leftVnd = amountVnd;
  const parts = targets.flatMap((invoice) => {
    const part = Math.min(leftVnd, invoice.openVnd);
    leftVnd -= part;
    return part > 0 ? [{ invoice, amountVnd: part }] : [];
  });
  return { parts, creditVnd: leftVnd };
}
