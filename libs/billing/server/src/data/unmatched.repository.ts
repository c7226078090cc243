import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';

export interface NewUnmatched {
  readonly id: string;
  readonly payerId: string | null;
  readonly amountVnd: bigint;
  readonly receivedOn: string;
  readonly reference: string | null;
  readonly code: string;
  readonly at: Date;
}

/** Money that waits for a person, and the bank transactions that were taken in. */
@Injectable()
export class UnmatchedRepository {
  constructor(private readonly db: Database) {}

  /** False where the bank's transaction was taken in before. */
  async addTransaction(operatorId: string, bankTxnId: string, at: Date): Promise<boolean> {
    const added = await this.db.tx.$executeRaw`
      insert into bill.bank_transaction (operator_id, bank_txn_id, recorded_at) values (${operatorId}::uuid, ${bankTxnId}, ${at}) on conflict do nothing`;
    return added === 1;
  }

  async add(operatorId: string, m: NewUnmatched): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.unmatched_money (id, operator_id, amount_vnd, received_on, reference, payer_id, code, recorded_at, evidence)
      values (${m.id}::uuid, ${operatorId}::uuid, ${m.amountVnd}, ${m.receivedOn}::date, ${m.reference}, ${m.payerId}::uuid, ${m.code}, ${m.at}, ${JSON.stringify([{ code: m.code.replace('billing.', ''), ...(m.reference === null ? {} : { value: m.reference }) }])}::jsonb)`;
  }
}
