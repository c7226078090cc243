import { Prisma } from '@diem-cau/platform/database';

/** The end of a service day, as the ledger's instants are. */
const endOf = (day: string): Prisma.Sql => Prisma.sql`((${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/**
 * One row a payer with what it owed at the end of a day, by age: what account 131 held for it then, laid out by the invoices it was
 * posted for. A reduction ages as the invoice that it corrects. `credit_vnd` is its account 3387. Each part is reckoned once: left to
 * the planner, a young database without statistics reckoned it anew for every payer.
 */
export const ageingOn = (day: string): Prisma.Sql => Prisma.sql`
  with posted as materialized (
    select e.payer_id, e.account, t.invoice_id, t.at, e.amount_vnd from bill.ledger_entry e join bill.ledger_transaction t on t.operator_id = e.operator_id and t.id = e.transaction_id
     where e.account in ('131', '3387') and t.at < ${endOf(day)}
  ), owed as materialized (
    select p.payer_id, coalesce(r.due_day, min((p.at at time zone 'Asia/Ho_Chi_Minh')::date)) as due_day, sum(p.amount_vnd) as open_vnd
      from posted p left join bill.invoice i on i.id = p.invoice_id left join bill.invoice r on r.id = case when i.kind = 'adjustment' and i.gross_vnd < 0 then i.corrects_id else i.id end
     where p.account = '131' group by p.payer_id, r.id, r.due_day having sum(p.amount_vnd) <> 0
  ), open as materialized (
    select x.payer_id, count(*) as n, sum(x.open_vnd) as open_vnd, min(x.due_day) as oldest_due, sum(x.open_vnd) filter (where x.late <= 0) as b0,
           sum(x.open_vnd) filter (where x.late between 1 and 30) as b30, sum(x.open_vnd) filter (where x.late between 31 and 60) as b60,
           sum(x.open_vnd) filter (where x.late between 61 and 90) as b90, sum(x.open_vnd) filter (where x.late > 90) as b91
      from (select o.*, ${day}::date - o.due_day as late from owed o) x group by x.payer_id
  ), credit as materialized (
    select payer_id, -sum(amount_vnd) as credit_vnd from posted where account = '3387' group by payer_id)
  select p.id as payer_id, coalesce(o.n, 0)::int as open_invoices, coalesce(o.open_vnd, 0)::bigint as open_vnd, coalesce(c.credit_vnd, 0)::bigint as credit_vnd, o.oldest_due,
         coalesce(greatest(${day}::date - o.oldest_due, 0), 0)::int as days_overdue, coalesce(o.b0, 0)::bigint as b0, coalesce(o.b30, 0)::bigint as b30,
         coalesce(o.b60, 0)::bigint as b60, coalesce(o.b90, 0)::bigint as b90, coalesce(o.b91, 0)::bigint as b91
    from bill.payer p left join open o on o.payer_id = p.id left join credit c on c.payer_id = p.id`;

/** Payers of a unit and of those below it; all where none is named. */
export const paidFor = (unitId: string | undefined): Prisma.Sql =>
  unitId === undefined ? Prisma.sql`true` : Prisma.sql`p.payer_tenant_id = any(array(select c.descendant from core.closure c where c.ancestor = ${unitId}::uuid))`;
