import { Injectable } from '@nestjs/common';
import type { RefundView } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { vndToJson } from '@diem-cau/shared/money';
import type { By } from './money-in-writer.repository';

/** Money given back to payers. Callers hold the lock of the payer. */
@Injectable()
export class RefundRepository {
  constructor(private readonly db: Database) {}

  async add(operatorId: string, of: { refundId: string; payerId: string; payerTenantId: string; paidOn: string; reason: string }, parts: readonly { paymentId: string; amountVnd: bigint }[], by: By): Promise<void> {
    const rows = parts.map(({ paymentId, amountVnd }) => [newId(), paymentId, amountVnd.toString()]);
    await this.db.tx.$executeRaw`
      insert into bill.payment_refund (id, operator_id, refund_id, payment_id, payer_id, payer_tenant_id, amount_vnd, paid_on, reason, at, by_post_id, by_name)
      select (x->>0)::uuid, ${operatorId}::uuid, ${of.refundId}::uuid, (x->>1)::uuid, ${of.payerId}::uuid, ${of.payerTenantId}::uuid, (x->>2)::bigint, ${of.paidOn}::date, ${of.reason}, ${by.at}, ${by.postId}::uuid, ${by.name}
        from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x`;
  }

  async ofPayer(payerId: string): Promise<RefundView[]> {
    const rows = await this.db.tx.$queryRaw<{ id: string; amount: bigint; paid_on: string; reason: string; at: Date; name: string }[]>`
      select refund_id::text as id, sum(amount_vnd)::bigint as amount, paid_on::text, reason, at, by_name as name from bill.payment_refund where payer_id = ${payerId}::uuid
       group by refund_id, paid_on, reason, at, by_name order by at desc, refund_id desc limit 200`;
    return rows.map(({ id, amount, paid_on, reason, at, name }) => ({ id, payerId, amountVnd: vndToJson(amount), paidOn: paid_on, reason, at: at.toISOString(), byName: name }));
  }
}
