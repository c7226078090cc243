interface Open { readonly openVnd: number }

/** Money over invoices in their order; what none takes is credit. As the server does it, for the eye before it is done. */
export function spread<T extends Open>(amountVnd: number, invoices: readonly T[]): { readonly paid: readonly { readonly invoice: T; readonly vnd: number }[]; readonly creditVnd: number } {
  let creditVnd = amountVnd;
  const paid = invoices.flatMap((invoice) => {
    const vnd = Math.min(creditVnd, invoice.openVnd);
    creditVnd -= vnd;
    return vnd > 0 ? [{ invoice, vnd }] : [];
  });
  return { paid, creditVnd };
}
