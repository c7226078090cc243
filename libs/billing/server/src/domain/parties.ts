import type { OperatorSettingView } from '@diem-cau/billing/contracts';

/** The parties as an invoice keeps them: what changes later changes no issued document. */
export function sellerOf({ legalName, address, taxCode, phone }: OperatorSettingView) {
  return { name: legalName, address, taxCode, phone };
}

/** Null where the operator has given no account: then an invoice asks for no transfer. */
export function bankOf({ bankName, bankBin, bankAccount, legalName }: OperatorSettingView) {
  return bankBin && bankAccount ? { name: bankName ?? '', bin: bankBin, account: bankAccount, holder: legalName } : null;
}

interface BuyerFacts {
  readonly name: string;
  readonly address: string;
  readonly taxCode: string | null;
  readonly budgetCode: string | null;
  readonly code: string;
  readonly treasuryAccount: string | null;
  readonly treasuryOffice: string | null;
}

export function buyerOf({ name, address, taxCode, budgetCode, code, treasuryAccount, treasuryOffice }: BuyerFacts) {
  return { name, address, taxCode, budgetCode, customerCode: code, treasuryAccount, treasuryOffice };
}
