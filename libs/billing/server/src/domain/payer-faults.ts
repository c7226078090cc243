import type { PayerFault } from '@diem-cau/billing/contracts';
import { budgetCodeIsValid, taxCodeIsValid } from './payer-codes';

export interface PayerCodes {
  readonly address: string;
  readonly taxCode: string | null;
  readonly budgetCode: string | null;
}

/** Why no invoice can be made out to a payer (Decree 254 Art. 10.1 d and the budget-unit code of a public body); empty when one can. */
export function payerFaults({ address, taxCode, budgetCode }: PayerCodes): PayerFault[] {
  const faults: PayerFault[] = [];
  if (!taxCode) faults.push('tax_code_missing');
  else if (!taxCodeIsValid(taxCode)) faults.push('tax_code_invalid');
  if (!budgetCode) faults.push('budget_code_missing');
  else if (!budgetCodeIsValid(budgetCode)) faults.push('budget_code_invalid');
  if (address.trim() === '') faults.push('address_missing');
  return faults;
}
