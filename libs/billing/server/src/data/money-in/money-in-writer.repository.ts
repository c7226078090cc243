import { Injectable } from '@nestjs/common';
import type { MoneyEvidence } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import type { Allocated } from '../../domain/money-in/match-money';

export interface PaymentOfMoney {
  readonly id: string;
  readonly payerId: string;
  readonly amountVnd: bigint;
  readonly receivedOn: string;
  readonly reference: string | null;
  readonly bankLineId: string | null;
  readonly moneyId: string | null;
  readonly paid: readonly Allocated[];
}
export interface MoneyToWait {
  readonly id: string;
  readonly bankLineId: string | null;
  readonly amountVnd: bigint;
  readonly receivedOn: string;
  readonly reference: string | null;
  readonly payerId: string | null;
  readonly code: string;
  readonly proposal: readonly ProposedPart[] | null;
  readonly evidence: readonly MoneyEvidence[];
}
export interface ProposedPart { readonly payerId: string; readonly amountVnd: number; readonly invoiceIds: readonly string[]; readonly paid: readonly { readonly invoiceId: string; readonly amountVnd: number }[] }
export interface By { readonly at: Date; readonly postId: string | null; readonly name: string }

/** Payments and waiting money, many at once. Callers hold the locks of their payers. */
@Injectable()
export class MoneyInWriterRepository {
  constructor(private readonly db: Database) {}

  async addPayments(operatorId: string, payments: readonly PaymentOfMoney[], by: By): Promise<void> {
    if (payments.length === 0) return;
    const rows = payments.map((p) => [p.id, p.payerId, p.amountVnd.toString(), p.receivedOn, p.reference, p.bankLineId, p.moneyId]);
    await this.db.tx.$executeRaw`
      insert into bill.payment (id, operator_id, payer_id, payer_tenant_id, amount_vnd, received_on, reference, bank_line_id, money_id, recorded_at, recorded_by_post_id, recorded_by_name)
      select (x->>0)::uuid, ${operatorId}::uuid, (x->>1)::uuid, p.payer_tenant_id, (x->>2)::bigint, (x->>3)::date, x->>4, (x->>5)::uuid, (x->>6)::uuid, ${by.at}, ${by.postId}::uuid, ${by.name}
        from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x join bill.payer p on p.id = (x->>1)::uuid`;
    const paid = payments.flatMap((p) => p.paid.map(({ invoiceId, amountVnd }) => [p.id, p.payerId, invoiceId, amountVnd.toString()]));
    if (paid.length === 0) return;
    await this.db.tx.$executeRaw`
      insert into bill.payment_allocation (operator_id, payment_id, payer_id, payer_tenant_id, invoice_id, amount_vnd, at)
      select ${operatorId}::uuid, (x->>0)::uuid, (x->>1)::uuid, p.payer_tenant_id, (x->>2)::uuid, (x->>3)::bigint, ${by.at}
        from jsonb_array_elements(${JSON.stringify(paid)}::jsonb) x join bill.payer p on p.id = (x->>1)::uuid`;
  }

  /** What the database checks at commit, checked now for what was written until here, so that no commit has it all to do. */
  async checkSoFar(): Promise<void> {
    await this.db.tx.$executeRaw`set constraints all immediate`;
    await this.db.tx.$executeRaw`set constraints all deferred`;
  }

  async addWaiting(operatorId: string, money: readonly MoneyToWait[], at: Date): Promise<void> {
    if (money.length === 0) return;
    const rows = money.map((m) => [m.id, m.amountVnd.toString(), m.receivedOn, m.reference, m.payerId, m.code, m.bankLineId, m.proposal, m.evidence]);
    await this.db.tx.$executeRaw`
      insert into bill.unmatched_money (id, operator_id, amount_vnd, received_on, reference, payer_id, code, recorded_at, bank_line_id, proposal, evidence)
      select (x->>0)::uuid, ${operatorId}::uuid, (x->>1)::bigint, (x->>2)::date, x->>3, (x->>4)::uuid, x->>5, ${at}, (x->>6)::uuid, nullif(x->7, 'null'::jsonb), x->8 from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x`;
  }

  /** What the queue says of money that still waits, many at once. */
  async propose(money: readonly { readonly id: string; readonly proposal: readonly ProposedPart[] | null; readonly evidence: readonly MoneyEvidence[] }[]): Promise<void> {
    const rows = money.map((m) => [m.id, m.proposal, m.evidence]);
    await this.db.tx.$executeRaw`
      update bill.unmatched_money m set proposal = nullif(x->1, 'null'::jsonb), evidence = x->2 from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x where m.id = (x->>0)::uuid and m.settled_at is null`;
  }

  async settle(id: string, as: 'matched' | 'set_aside' | 'sent_back', note: string | null, by: By): Promise<void> {
    await this.db.tx.$executeRaw`update bill.unmatched_money set settled_at = ${by.at}, settled_as = ${as}, settled_by = ${by.name}, settled_note = ${note} where id = ${id}::uuid`;
  }

  async reopen(id: string, at: Date): Promise<void> {
    await this.db.tx.$executeRaw`update bill.unmatched_money set settled_at = null, settled_as = null, settled_by = null, settled_note = null, reopened_at = ${at} where id = ${id}::uuid`;
  }
}
