import { Injectable } from '@nestjs/common';
import type { MyAccounts } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import type { LedgerMove } from '../../domain/account/account-of';

/** A payer's account in the ledger. The database gives it to its operator and to its own unit. */
@Injectable()
export class AccountRepository {
  constructor(private readonly db: Database) {}

  /** Oldest first. */
  async moves(payerId: string, until: Date): Promise<LedgerMove[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<LedgerMove, 'id'> & { id: bigint })[]>`
      select id, at, kind, invoice_id::text as "invoiceId", series, number, payment_id::text as "paymentId", note, amount_vnd as "amountVnd" from ctx.payer_account(${payerId}::uuid, ${until})`;
    return rows.map((row) => ({ ...row, id: Number(row.id) }));
  }

  own(): Promise<MyAccounts['items']> {
    return this.db.tx.$queryRaw<MyAccounts['items']>`select id::text as "payerId", code as "payerCode", operator_name as "operatorName" from ctx.own_payers()`;
  }

  contractsOf(invoiceId: string): Promise<{ number: string; signedOn: string }[]> {
    return this.db.tx.$queryRaw<{ number: string; signedOn: string }[]>`select number, signed_on::text as "signedOn" from ctx.invoice_contracts(${invoiceId}::uuid)`;
  }
}
