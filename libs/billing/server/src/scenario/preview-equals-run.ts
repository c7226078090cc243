import type { Actor } from '@diem-cau/platform/database';
import type { Billing } from '../testing/wire-billing';

/** What a preview promises: by payer its lines and totals, and how many are parked. */
export interface Preview {
  readonly byPayer: ReadonlyMap<string, string>;
}

const ALL = { page: 1, pageSize: 1_000_000 };

export async function previewOf(billing: Billing, actor: Actor, month: string): Promise<Preview> {
  const { items } = await billing.previewInvoices.execute(actor, month, ALL);
  const sound = items.filter(({ isParked }) => !isParked);
  const details = [];
  for (const { payerId } of sound) details.push(await billing.previewInvoices.one(actor, month, payerId));
  return { byPayer: new Map(details.map(({ payerId, totals, lines }) => [payerId, JSON.stringify([totals, lines.map(keyOfLine)])])) };
}

/** Whether a run issued just what its preview promised. */
export async function runAsPreviewed(billing: Billing, actor: Actor, runId: string, preview: Preview): Promise<boolean> {
  const { items } = await billing.readInvoices.page(actor, { state: 'all', runId }, { ...ALL, sort: 'number' });
  const details = [];
  for (const { id } of items) details.push(await billing.readInvoices.one(actor, id));
  const issued = new Map(
    [...Map.groupBy(details, ({ payerId }) => payerId)].map(([payerId, of]) => {
      const sum = (pick: (one: (typeof of)[number]) => number): number => of.reduce((total, one) => total + pick(one), 0);
      const totals = { netVnd: sum(({ totals: t }) => t.netVnd), vatVnd: sum(({ totals: t }) => t.vatVnd), grossVnd: sum(({ totals: t }) => t.grossVnd) };
      return [payerId, JSON.stringify([totals, of.flatMap(({ lines }) => lines.map(keyOfLine))])];
    }),
  );
  return issued.size === preview.byPayer.size && [...issued].every(([payerId, said]) => preview.byPayer.get(payerId) === said);
}

function keyOfLine(line: { endpointId: string; month: string; from: string; to: string; days: number; netVnd: number; vatPercent: number }): unknown[] {
  return [line.endpointId, line.month, line.from, line.to, line.days, line.netVnd, line.vatPercent];
}
