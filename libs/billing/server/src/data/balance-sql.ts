import { Prisma } from '@diem-cau/platform/database';

/** One row a payer: open invoices by age, and money that no invoice has taken. `today` is a service day; `payerIds`: of these alone. */
export const balances = (today: string, payerIds: readonly string[] | 'all' = 'all'): Prisma.Sql => Prisma.sql`
  select p.id as payer_id, coalesce(o.n, 0)::int as open_invoices, coalesce(o.open_vnd, 0)::bigint as open_vnd, coalesce(c.credit_vnd, 0)::bigint as credit_vnd, o.oldest_due,
         coalesce(greatest(${today}::date - o.oldest_due, 0), 0)::int as days_overdue, coalesce(o.b0, 0)::bigint as b0, coalesce(o.b30, 0)::bigint as b30,
         coalesce(o.b60, 0)::bigint as b60, coalesce(o.b90, 0)::bigint as b90, coalesce(o.b91, 0)::bigint as b91
    from bill.payer p
    left join (
      select x.payer_id, count(*) as n, sum(x.open_vnd) as open_vnd, min(x.due_day) as oldest_due, sum(x.open_vnd) filter (where x.late <= 0) as b0,
             sum(x.open_vnd) filter (where x.late between 1 and 30) as b30, sum(x.open_vnd) filter (where x.late between 31 and 60) as b60,
             sum(x.open_vnd) filter (where x.late between 61 and 90) as b90, sum(x.open_vnd) filter (where x.late > 90) as b91
        from (select i.payer_id, i.due_day, ${today}::date - i.due_day as late, b.open_vnd
                from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id where ${among('i.payer_id', payerIds)}) x
       where x.open_vnd > 0 group by x.payer_id) o on o.payer_id = p.id
    left join (
      select m.payer_id, sum(m.amount_vnd - coalesce(a.used, 0)) as credit_vnd
        from bill.payment m
        left join (select payment_id, sum(amount_vnd) as used from (select payment_id, amount_vnd from bill.payment_allocation union all select payment_id, amount_vnd from bill.payment_refund) u group by 1) a on a.payment_id = m.id
       where not exists (select 1 from bill.payment_reversal r where r.payment_id = m.id) and ${among('m.payer_id', payerIds)} group by m.payer_id) c on c.payer_id = p.id
   where ${among('p.id', payerIds)}`;

const among = (column: string, payerIds: readonly string[] | 'all'): Prisma.Sql => (payerIds === 'all' ? Prisma.sql`true` : Prisma.sql`${Prisma.raw(column)} = any(${payerIds}::uuid[])`);

/** The version of a payer that holds on a day, else its first one. */
export const versionOn = (day: string): Prisma.Sql => Prisma.sql`
  left join lateral (select * from bill.payer_version v where v.operator_id = p.operator_id and v.payer_id = p.id
                      order by (v.valid_from <= ${day}::date) desc, case when v.valid_from <= ${day}::date then v.valid_from end desc nulls last, v.valid_from, v.id desc limit 1) v on true`;
