import { Injectable } from '@nestjs/common';
import type { SubscriptionDetail } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';

type Story = SubscriptionDetail['events'][number];
type Line = SubscriptionDetail['lines'][number];

/** All that was said and billed of one subscription. */
@Injectable()
export class SubscriptionReadRepository {
  constructor(private readonly db: Database) {}

  async events(endpointId: string): Promise<Story[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<Story, 'effectiveAt' | 'recordedAt'> & { effectiveAt: Date; recordedAt: Date })[]>`
      select e.kind, e.effective_at as "effectiveAt", e.recorded_at as "recordedAt", v.name as "payerName", p.name as "planName", nullif(e.trial_days, 0) as "trialDays", e.percent,
             e.share_numerator::text || '/' || e.share_denominator::text as share, e.by_name as "byName"
        from bill.subscription_event e
        left join bill.plan p on p.id = e.plan_id
        left join lateral (select name from bill.payer_version v where v.payer_id = e.payer_id order by v.valid_from desc, v.id desc limit 1) v on true
       where e.endpoint_id = ${endpointId}::uuid order by e.effective_at, e.seq`;
    return rows.map((row) => ({ ...row, effectiveAt: row.effectiveAt.toISOString(), recordedAt: row.recordedAt.toISOString() }));
  }

  async lines(endpointId: string): Promise<Line[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<Line, 'netVnd'> & { net: bigint })[]>`
      select i.id::text as "invoiceId", i.series, i.number, l.kind, l.month, l.from_day::text as "from", l.to_day::text as "to", l.days, l.days_in_month as "daysInMonth",
             i.buyer_name as "payerName", l.net_vnd as net
        from bill.invoice_line l join bill.invoice i on i.operator_id = l.operator_id and i.id = l.invoice_id
       where l.endpoint_id = ${endpointId}::uuid and i.state = 'issued' order by l.month desc, i.issued_at desc, i.number desc, l.position`;
    return rows.map(({ net, ...row }) => ({ ...row, netVnd: vndToJson(net) }));
  }

  /** The plan whose prices hold at an instant. */
  async plan(endpointId: string, at: Date): Promise<{ id: string; name: string } | null> {
    const rows = await this.db.tx.$queryRaw<{ id: string; name: string }[]>`
      select p.id::text, p.name from bill.subscription s
        join bill.plan p on p.id = coalesce((select e.plan_id from bill.subscription_event e where e.endpoint_id = s.endpoint_id and e.kind in ('activate', 'plan') and e.effective_at <= ${at}
                                              order by e.effective_at desc, e.seq desc limit 1), s.plan_id)
       where s.endpoint_id = ${endpointId}::uuid`;
    return rows[0] ?? null;
  }
}
