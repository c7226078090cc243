import { Injectable } from '@nestjs/common';
import type { MoneyEvidence, MoneyTarget, WaitingMoney, WaitingMoneySummary } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { found, orderBy, windowOf, type PageWindow } from '../list-sql';
import type { ProposedPart } from './money-in-writer.repository';

interface Row {
  id: string; state: WaitingMoney['state']; amount: bigint; received_on: string; text: string; counterparty: string | null; budget_code: string | null; bank: string | null; account: string | null; statement_id: string | null;
  evidence: MoneyEvidence[]; proposal: WaitingMoney['proposal'] | null; recorded_at: Date; settled_at: Date | null; settled_by: string | null; settled_note: string | null; total: number;
}
export interface OpenMoney {
  readonly id: string; readonly amountVnd: bigint; readonly receivedOn: string; readonly text: string; readonly reference: string | null; readonly counterparty: string | null; readonly budgetCode: string | null;
  readonly bankLineId: string | null; readonly source: 'bank' | 'treasury' | null; readonly settledAs: string | null; readonly proposal: readonly ProposedPart[] | null; readonly evidence: readonly MoneyEvidence[];
}

const STATE = Prisma.sql`coalesce(m.settled_as, case when m.proposal is null then 'waiting' else 'proposed' end)`;
const FROM = Prisma.sql`from bill.unmatched_money m left join bill.bank_line l on l.operator_id = m.operator_id and l.id = m.bank_line_id left join bill.bank_statement s on s.operator_id = l.operator_id and s.id = l.statement_id`;
const SORTS = { receivedOn: 'm.received_on', amountVnd: 'm.amount_vnd' };
const SELECT_OPEN = Prisma.sql`
  select m.id::text, m.amount_vnd as "amountVnd", m.received_on::text as "receivedOn", coalesce(l.text, m.reference, '') as text, m.reference, l.counterparty, l.budget_code as "budgetCode", m.bank_line_id::text as "bankLineId",
         l.source, m.settled_as as "settledAs", m.proposal, m.evidence from bill.unmatched_money m left join bill.bank_line l on l.operator_id = m.operator_id and l.id = m.bank_line_id`;

/** The queue: money that no rule may place alone. */
@Injectable()
export class WaitingMoneyRepository {
  constructor(private readonly db: Database) {}

  async page(state: string, window: PageWindow): Promise<{ items: WaitingMoney[]; total: number }> {
    const which = state === 'open' ? Prisma.sql`m.settled_at is null` : Prisma.sql`${STATE} = ${state}`;
    const usual = state === 'open' || state === 'proposed' || state === 'waiting' ? `(m.proposal is null), m.received_on, m.recorded_at, m.id` : `m.settled_at desc, m.id`;
    return this.select(Prisma.sql`${which} and ${found(`coalesce(l.search, core.search_key(coalesce(m.reference, '')))`, window.q)}`, Prisma.sql`${orderBy(window.sort, SORTS, usual)} ${windowOf(window)}`);
  }

  async one(id: string): Promise<WaitingMoney | null> {
    return (await this.select(Prisma.sql`m.id = ${id}::uuid`, Prisma.sql``)).items[0] ?? null;
  }

  async summary(): Promise<WaitingMoneySummary> {
    const rows = await this.db.tx.$queryRaw<{ proposed: number; proposed_vnd: bigint; waiting: number; waiting_vnd: bigint; oldest: string | null }[]>`
      select count(*) filter (where proposal is not null)::int as proposed, coalesce(sum(amount_vnd) filter (where proposal is not null), 0)::bigint as proposed_vnd, count(*) filter (where proposal is null)::int as waiting,
             coalesce(sum(amount_vnd) filter (where proposal is null), 0)::bigint as waiting_vnd, min(received_on)::text as oldest from bill.unmatched_money where settled_at is null`;
    const [row] = rows;
    return { proposed: row?.proposed ?? 0, proposedVnd: vndToJson(row?.proposed_vnd ?? 0n), waiting: row?.waiting ?? 0, waitingVnd: vndToJson(row?.waiting_vnd ?? 0n), oldestDay: row?.oldest ?? null };
  }

  /** One piece of money, held until commit. */
  async lock(id: string): Promise<OpenMoney | null> {
    await this.db.tx.$queryRaw`select id from bill.unmatched_money where id = ${id}::uuid for update`;
    return (await this.db.tx.$queryRaw<OpenMoney[]>`${SELECT_OPEN} where m.id = ${id}::uuid`)[0] ?? null;
  }

  /** All that waits, held until commit. */
  async lockOpen(most: number): Promise<OpenMoney[]> {
    await this.db.tx.$queryRaw`select id from bill.unmatched_money where settled_at is null order by id for update`;
    return this.db.tx.$queryRaw<OpenMoney[]>`${SELECT_OPEN} where m.settled_at is null order by m.received_on, m.recorded_at, m.id limit ${most}`;
  }

  /** Payers by name, code, tax code or budget code, or by the number or reference of an invoice, with what they owe. */
  async targets(q: string, today: string): Promise<MoneyTarget[]> {
    const number = /^\d{1,8}$/.exec(q)?.[0] ?? null;
    const rows = await this.db.tx.$queryRaw<{ id: string; code: string; name: string; credit: bigint; invoices: (MoneyTarget['invoices'][number])[] | null }[]>`
      with hit as (
        select p.id from bill.payer p cross join lateral (select v.search from bill.payer_version v where v.operator_id = p.operator_id and v.payer_id = p.id and v.valid_from <= ${today}::date order by v.valid_from desc, v.id desc limit 1) v
         where ${found('v.search', q)} or p.code ilike ${q}
        union select i.payer_id from bill.invoice i where i.state = 'issued' and (i.number = ${number}::int or i.reference = upper(regexp_replace(${q}, '[^0-9A-Za-z]', '', 'g'))))
      select p.id::text, p.code, v.name, ${CREDIT} as credit, o.invoices
        from hit join bill.payer p on p.id = hit.id
        cross join lateral (select name from bill.payer_version v where v.operator_id = p.operator_id and v.payer_id = p.id order by (v.valid_from <= ${today}::date) desc, v.valid_from desc, v.id desc limit 1) v
        left join lateral (
          select jsonb_agg(jsonb_build_object('id', i.id, 'series', i.series, 'number', i.number, 'month', (select min(x.month) from bill.invoice_line x where x.operator_id = i.operator_id and x.invoice_id = i.id), 'openVnd', b.open_vnd)
                           order by i.issued_at, i.number) as invoices
            from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id where i.operator_id = p.operator_id and i.payer_id = p.id and i.state = 'issued' and b.open_vnd > 0) o on true
       order by (o.invoices is null), p.code limit 20`;
    return rows.map(({ id, code, name, credit, invoices }) => ({
      payerId: id, payerCode: code, payerName: name, creditVnd: vndToJson(credit), openVnd: (invoices ?? []).reduce((sum, { openVnd }) => sum + openVnd, 0), invoices: invoices ?? [],
    }));
  }

  private async select(where: Prisma.Sql, rest: Prisma.Sql): Promise<{ items: WaitingMoney[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select m.id::text, ${STATE} as state, m.amount_vnd as amount, m.received_on::text, coalesce(l.text, m.reference, '') as text, l.counterparty, l.budget_code, s.bank, l.account, l.statement_id::text, m.evidence,
             m.recorded_at, m.settled_at, m.settled_by, m.settled_note, count(*) over ()::int as total,
             (select jsonb_agg(jsonb_build_object('payerId', x->>'payerId', 'payerCode', p.code, 'payerName', v.name, 'amountVnd', (x->>'amountVnd')::bigint, 'invoices', coalesce(o.invoices, '[]'::jsonb)) order by n)
                from jsonb_array_elements(m.proposal) with ordinality as e(x, n) join bill.payer p on p.id = (x->>'payerId')::uuid
                cross join lateral (select name from bill.payer_version v where v.operator_id = p.operator_id and v.payer_id = p.id order by v.valid_from desc, v.id desc limit 1) v
                left join lateral (
                  select jsonb_agg(jsonb_build_object('id', i.id, 'series', i.series, 'number', i.number, 'month', (select min(y.month) from bill.invoice_line y where y.operator_id = i.operator_id and y.invoice_id = i.id),
                                                      'openVnd', b.open_vnd) order by k) as invoices
                    from jsonb_array_elements_text(x->'invoiceIds') with ordinality as named(id, k) join bill.invoice i on i.id = named.id::uuid join bill.invoice_balance b on b.invoice_id = i.id) o on true) as proposal
        ${FROM} where ${where} ${rest}`;
    return { items: rows.map(toView), total: rows[0]?.total ?? 0 };
  }
}

const CREDIT = Prisma.sql`(
  coalesce((select sum(m.amount_vnd) from bill.payment m where m.operator_id = p.operator_id and m.payer_id = p.id and not exists (select 1 from bill.payment_reversal r where r.payment_id = m.id)), 0)
  - coalesce((select sum(a.amount_vnd) from bill.payment_allocation a where a.operator_id = p.operator_id and a.payer_id = p.id), 0)
  - coalesce((select sum(f.amount_vnd) from bill.payment_refund f where f.operator_id = p.operator_id and f.payer_id = p.id), 0))::bigint`;

function toView(row: Row): WaitingMoney {
  return {
    id: row.id, state: row.state, amountVnd: vndToJson(row.amount), receivedOn: row.received_on, text: row.text, counterparty: row.counterparty, budgetCode: row.budget_code, bank: row.bank, account: row.account,
    statementId: row.statement_id, evidence: row.evidence, proposal: row.state === 'proposed' ? (row.proposal ?? []) : [], recordedAt: row.recorded_at.toISOString(),
    settled: row.settled_at ? { at: row.settled_at.toISOString(), byName: row.settled_by ?? '', note: row.settled_note ?? '' } : null,
  };
}
