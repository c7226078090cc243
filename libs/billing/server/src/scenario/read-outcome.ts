import type pg from 'pg';
import type { ScenarioWorld } from './scenario-world';

interface OutcomeLine { endpoint: string; month: string; from: string; to: string; days: number; daysInMonth: number; netVnd: number }
interface OutcomeInvoice {
  payer: string; kind: string; corrects: { series: string; number: number } | null; series: string; number: number; issuedAt: string;
  netVnd: number; vatVnd: number; grossVnd: number; inWords: string; reference: string; qr: string | null; lines: OutcomeLine[];
}

export interface ScenarioOutcome {
  /** Every issued document in the order of issue, replaced ones included. */
  readonly invoices: readonly OutcomeInvoice[];
  readonly payers: Readonly<Record<string, { openVnd: number; creditVnd: number }>>;
}

/** What stands in the database after the last step, in the file's own names. */
export async function readOutcome(admin: pg.Pool, world: ScenarioWorld): Promise<ScenarioOutcome> {
  const payerName = inverted(world.payers);
  const endpointName = inverted(world.endpoints);
  const lines = Map.groupBy((await admin.query<OutcomeLine & { invoice: string }>(LINES)).rows, ({ invoice }) => invoice);
  const invoices = (await admin.query<OutcomeInvoice & { id: string }>(INVOICES)).rows.map(({ id, ...invoice }) => ({
    ...invoice,
    payer: payerName.get(invoice.payer) ?? '',
    lines: (lines.get(id) ?? []).map(({ invoice: _, ...line }) => ({ ...line, endpoint: endpointName.get(line.endpoint) ?? '' })),
  }));
  const balances = new Map((await admin.query<{ payer: string; openVnd: number; creditVnd: number }>(BALANCES)).rows.map(({ payer, ...balance }) => [payer, balance]));
  return { invoices, payers: Object.fromEntries([...world.payers].map(([name, id]) => [name, balances.get(id) ?? { openVnd: 0, creditVnd: 0 }])) };
}

const inverted = (names: ReadonlyMap<string, string>): Map<string, string> => new Map([...names].map(([name, id]) => [id, name]));

// Amounts fit a JSON number: contracts bound them far below 2^53.
const INVOICES = `
  select i.id::text, i.payer_id::text as payer, i.kind, case when c.id is not null then json_build_object('series', c.series, 'number', c.number) end as corrects, i.series, i.number,
         to_char(i.issued_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as "issuedAt", i.net_vnd::float8 as "netVnd", i.vat_vnd::float8 as "vatVnd",
         i.gross_vnd::float8 as "grossVnd", i.in_words as "inWords", i.reference, i.qr_text as qr
    from bill.invoice i left join bill.invoice c on c.id = i.corrects_id where i.state = 'issued' order by i.issued_at, i.series, i.number`;
const LINES = `
  select invoice_id::text as invoice, endpoint_id::text as endpoint, month, from_day::text as "from", to_day::text as "to", days, days_in_month as "daysInMonth", net_vnd::float8 as "netVnd"
    from bill.invoice_line order by invoice_id, position`;
const BALANCES = `
  select p.id::text as payer, coalesce((select sum(b.open_vnd) from bill.invoice i join bill.invoice_balance b on b.invoice_id = i.id where i.payer_id = p.id), 0)::float8 as "openVnd",
         (coalesce((select sum(m.amount_vnd) from bill.payment m where m.payer_id = p.id and not exists (select 1 from bill.payment_reversal r where r.payment_id = m.id)), 0)
          - coalesce((select sum(a.amount_vnd) from bill.payment_allocation a where a.payer_id = p.id), 0))::float8 as "creditVnd"
    from bill.payer p`;
