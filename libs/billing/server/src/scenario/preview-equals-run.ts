import type pg from 'pg';
import type { Actor } from '@diem-cau/platform/database';
import type { Billing } from '../testing/wire-billing';

/** By payer, what a preview promises or a run did: totals and every line, as one text. */
export type Billed = ReadonlyMap<string, string>;

interface Line { endpointId: string | null; month: string; from: string; to: string; days: number; vatPercent: number; netVnd: number }

export async function previewOf(billing: Billing, actor: Actor, month: string): Promise<Billed> {
  const details = await billing.previewInvoices.details(actor, month, 'all');
  return new Map(details.filter(({ isParked }) => !isParked).map(({ payerId, totals, lines }) => [payerId, textOf(totals.netVnd, totals.vatVnd, lines)]));
}

/** What a run issued, read from the database itself. */
export async function issuedBy(admin: pg.Pool, runId: string): Promise<Billed> {
  const { rows } = await admin.query<{ payerId: string; net: number; vat: number; lines: Line[] }>(ISSUED, [runId]);
  return new Map(rows.map(({ payerId, net, vat, lines }) => [payerId, textOf(net, vat, lines)]));
}

export function isSame(preview: Billed, issued: Billed): boolean {
  return preview.size === issued.size && [...preview].every(([payerId, said]) => issued.get(payerId) === said);
}

function textOf(netVnd: number, vatVnd: number, lines: readonly Line[]): string {
  return JSON.stringify([netVnd, vatVnd, lines.map(({ endpointId, month, from, to, days, vatPercent, netVnd: net }) => [endpointId, month, from, to, days, vatPercent, net])]);
}

const ISSUED = `
  select i.payer_id::text as "payerId", sum(i.net_vnd)::float8 as net, sum(i.vat_vnd)::float8 as vat,
         (select json_agg(json_build_object('endpointId', l.endpoint_id, 'month', l.month, 'from', l.from_day, 'to', l.to_day, 'days', l.days, 'vatPercent', l.vat_percent, 'netVnd', l.net_vnd)
                          order by o.number, l.position)
            from bill.invoice o join bill.invoice_line l on l.operator_id = o.operator_id and l.invoice_id = o.id where o.run_id = $1 and o.payer_id = i.payer_id) as lines
    from bill.invoice i where i.run_id = $1 group by i.payer_id`;
