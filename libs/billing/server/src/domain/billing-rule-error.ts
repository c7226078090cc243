export type BillingRuleCode = 'billing.price_missing' | 'billing.vat_rate_missing';

/** Figures that cannot be made whole: the payer is parked with this code instead of getting a wrong invoice. */
export class BillingRuleError extends Error {
  constructor(
    readonly code: BillingRuleCode,
    readonly args: Readonly<Record<string, string>>,
  ) {
    super(`${code} ${JSON.stringify(args)}`);
    this.name = 'BillingRuleError';
  }
}
