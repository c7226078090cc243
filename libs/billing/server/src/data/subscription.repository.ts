import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import type { TimelineEvent } from '../domain/timeline-event';

@Injectable()
export class SubscriptionRepository {
  constructor(private readonly db: Database) {}

  /** Puts the endpoint under the operator's supply from a day on; false where another operator supplies it. Twice is once. */
  async supply(operatorId: string, endpointId: string, onDay: string): Promise<boolean> {
    await this.db.tx.$executeRaw`
      insert into core.supply (operator_id, endpoint_id, valid) values (${operatorId}::uuid, ${endpointId}::uuid, daterange(${onDay}::date, null)) on conflict do nothing`;
    const rows = await this.db.tx.$queryRaw<unknown[]>`select 1 from core.supply where endpoint_id = ${endpointId}::uuid`;
    return rows.length > 0;
  }

  /** The subscription of an endpoint, made under the customer's latest contract, or under a first one, where it is new. */
  async ensure(operatorId: string, endpointId: string, customerTenantId: string, planId: string, onDay: string): Promise<void> {
    const known = await this.db.tx.$queryRaw<unknown[]>`select 1 from bill.subscription where endpoint_id = ${endpointId}::uuid`;
    if (known.length > 0) return;
    const contractId = await this.ensureContract(operatorId, customerTenantId, onDay);
    await this.db.tx.$executeRaw`
      insert into bill.subscription (id, operator_id, endpoint_id, contract_id, plan_id)
      values (${newId()}::uuid, ${operatorId}::uuid, ${endpointId}::uuid, ${contractId}::uuid, ${planId}::uuid) on conflict (operator_id, endpoint_id) do nothing`;
  }

  async hasSource(source: string): Promise<boolean> {
    const rows = await this.db.tx.$queryRaw<unknown[]>`
      select 1 from bill.subscription_event where source = ${source} union all select 1 from bill.parked_event where source = ${source}`;
    return rows.length > 0;
  }

  async addEvent(operatorId: string, endpointId: string, event: TimelineEvent, by: { postId: string | null; name: string | null; source: string | null }): Promise<void> {
    const payerId = 'payerId' in event ? event.payerId : null;
    await this.db.tx.$executeRaw`
      insert into bill.subscription_event (operator_id, endpoint_id, seq, kind, effective_at, recorded_at, payer_id, trial_days, percent, share_numerator, share_denominator, plan_id, post_id, by_name, source)
      values (${operatorId}::uuid, ${endpointId}::uuid, ${event.seq}, ${event.kind}, ${event.effectiveAt}, ${event.recordedAt}, ${payerId}::uuid,
              ${event.kind === 'activate' ? (event.trialDays ?? 0) : null}::int, ${event.kind === 'discount' ? event.percent : null}::int,
              ${event.kind === 'subsidy' ? event.share.numerator : null}::bigint, ${event.kind === 'subsidy' ? event.share.denominator : null}::bigint, ${'planId' in event ? event.planId : null}::uuid, ${by.postId}::uuid, ${by.name}, ${by.source})`;
  }

  private async ensureContract(operatorId: string, customerTenantId: string, onDay: string): Promise<string> {
    const known = await this.db.tx.$queryRaw<{ id: string }[]>`
      select id::text from bill.contract where customer_tenant_id = ${customerTenantId}::uuid order by signed_on desc, id desc limit 1`;
    if (known[0]) return known[0].id;
    const id = newId();
    await this.db.tx.$executeRaw`
      insert into bill.contract (id, operator_id, customer_tenant_id, number, signed_on)
      select ${id}::uuid, ${operatorId}::uuid, ${customerTenantId}::uuid, 'HĐ-' || p.code || '/' || left(${onDay}, 4), ${onDay}::date
        from bill.payer p where p.payer_tenant_id = ${customerTenantId}::uuid`;
    return id;
  }
}
