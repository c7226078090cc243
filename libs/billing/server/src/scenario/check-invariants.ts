import type pg from 'pg';

export interface Invariants {
  readonly ledgerBalanced: boolean;
  readonly noDayTwice: boolean;
  readonly gapless: boolean;
}

/** Asks the database itself, past all use cases. */
export async function checkInvariants(admin: pg.Pool): Promise<Invariants> {
  const holds = async (sql: string): Promise<boolean> => (await admin.query<{ broken: number }>(`select count(*)::int as broken from (${sql}) x`)).rows[0]?.broken === 0;
  return {
    ledgerBalanced: (await holds(UNBALANCED)) && (await holds(RECEIVABLE_OFF)) && (await holds(CREDIT_OFF)),
    noDayTwice: await holds(DAYS_TWICE),
    gapless: await holds(GAPS),
  };
}

const UNBALANCED = `select transaction_id from bill.ledger_entry group by transaction_id having sum(amount_vnd) <> 0`;

/** Receivable = what open invoices ask, per payer. */
const RECEIVABLE_OFF = `
  select payer_id from (
    select payer_id, sum(amount_vnd) as vnd from bill.ledger_entry where account = '131' group by 1
    union all select i.payer_id, -sum(b.open_vnd) from bill.invoice i join bill.invoice_balance b on b.invoice_id = i.id group by 1) s
  group by payer_id having sum(vnd) <> 0`;

/** Credit = money that no invoice has taken, per payer. */
const CREDIT_OFF = `
  select payer_id from (
    select payer_id, -sum(amount_vnd) as vnd from bill.ledger_entry where account = '3387' group by 1
    union all select payer_id, -amount_vnd from bill.payment p where not exists (select 1 from bill.payment_reversal r where r.payment_id = p.id)
    union all select payer_id, amount_vnd from bill.payment_allocation
    union all select payer_id, amount_vnd from bill.payment_refund) s
  group by payer_id having sum(vnd) <> 0`;

/** Every day of an endpoint stands on one line of one who pays, and one of one who sponsors, at most. Reckoned from lines, not from the claims. */
const DAYS_TWICE = `
  with standing as (
    select l.endpoint_id, l.role, coalesce(l.held, l.spans) - coalesce((select range_agg(d.days) from (select unnest(r.days) as days from bill.day_release r where r.invoice_id = l.invoice_id and r.position = l.position) d), '{}') as days
      from bill.invoice_line l join bill.invoice i on i.id = l.invoice_id
     where l.kind in ('charge', 'repeat') and not (l.kind = 'repeat' and l.held = '{}')
       and not exists (select 1 from bill.invoice x where x.corrects_id = i.id and x.kind = 'replacement'))
  select 1 from standing s cross join lateral unnest(s.days) as d(span) group by s.endpoint_id, s.role
  having sum(upper(d.span) - lower(d.span)) <> (select sum(upper(u) - lower(u)) from unnest(range_agg(d.span)) as u)`;

const GAPS = `
  select 1 from bill.invoice where state = 'issued' group by operator_id, form_number, series having min(number) <> 1 or max(number) <> count(*) or count(distinct number) <> count(*)
  union all
  select 1 from bill.invoice a join bill.invoice b on b.operator_id = a.operator_id and b.series = a.series and b.number = a.number + 1 where b.issued_at < a.issued_at`;
