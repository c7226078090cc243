import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type PreviewInvoice, type PreviewInvoiceDetail } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { vndToJson } from '@diem-cau/shared/money';
import { billingMonth, CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import type { PageWindow } from '../data/list-sql';
import { TariffRepository } from '../data/tariff.repository';
import { TimelineRepository } from '../data/timeline.repository';
import { endpointsOf } from '../domain/invoice-draft';
import { UNKNOWN_ENDPOINT, type EndpointNames } from '../domain/line-names';
import { totalsOf } from './preview-month';
import { documentsOf, ReckonUnbilled, type PayerReckoning } from './reckon-unbilled';

/** The invoices that a run would issue, as a list, or one payer's with its lines. Writes nothing. */
@Injectable()
export class PreviewInvoices {
  constructor(
    private readonly db: Database,
    private readonly reckon: ReckonUnbilled,
    private readonly tariff: TariffRepository,
    private readonly timelines: TimelineRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, month: string, { page, pageSize, q }: PageWindow): Promise<{ items: PreviewInvoice[]; total: number }> {
    const payers = await this.reckonAs(actor, month, 'all');
    const wanted = keyOf(q ?? '');
    const rows = payers
      .filter((reckoning) => documentsOf(reckoning).length > 0 && keyOf(`${reckoning.payer.name} ${reckoning.payer.code} ${reckoning.payer.taxCode ?? ''}`).includes(wanted))
      .sort((a, b) => a.payer.name.localeCompare(b.payer.name, 'vi'));
    return { items: rows.slice((page - 1) * pageSize, page * pageSize).map(rowOf), total: rows.length };
  }

  async one(actor: Actor, month: string, payerId: string): Promise<PreviewInvoiceDetail> {
    const [detail] = await this.details(actor, month, [payerId]);
    if (!detail) throw new AppError(BillingErrors.notFound);
    return detail;
  }

  /** Of every payer that would get a document. */
  async details(actor: Actor, month: string, payerIds: string[] | 'all'): Promise<PreviewInvoiceDetail[]> {
    const billed = (await this.reckonAs(actor, month, payerIds)).filter((reckoning) => documentsOf(reckoning).length > 0);
    const endpointIds = new Set(billed.flatMap((reckoning) => documentsOf(reckoning).flatMap(({ lines }) => endpointsOf(lines))));
    const names = await this.db.as(actor, () => this.timelines.names([...endpointIds]));
    return billed.map((reckoning) => detailOf(reckoning, names));
  }

  private reckonAs(actor: Actor, month: string, payerIds: string[] | 'all'): Promise<readonly PayerReckoning[]> {
    requirePermission(actor, 'billing.run');
    return this.db.as(actor, async () => {
      const setting = await this.tariff.setting();
      if (!setting) throw new AppError(BillingErrors.settingsMissing);
      return (await this.reckon.of(payerIds, billingMonth(month), serviceDayOf(this.clock.now()), setting)).payers;
    }, { timeoutMs: 30_000 });
  }
}

function detailOf(reckoning: PayerReckoning, names: ReadonlyMap<string, EndpointNames>): PreviewInvoiceDetail {
  const { payer, faults } = reckoning;
  const documents = documentsOf(reckoning);
  const lines = documents.flatMap((document) => document.lines).map((line, index) => {
    const { code, name, unitName } = line.item ? { ...UNKNOWN_ENDPOINT, name: line.item.name } : (names.get(line.endpointId) ?? UNKNOWN_ENDPOINT);
    const endpointId = line.item ? null : line.endpointId;
    const item = line.item && { unit: line.item.unit, quantity: line.item.quantity };
    const { month, from, to, days, daysInMonth, discountPercent, vatPercent } = line;
    const netVnd = vndToJson(line.netVnd);
    return { position: index + 1, endpointId, item, endpointCode: code, endpointName: name, unitName, month, from, to, days, daysInMonth, discountPercent, vatPercent, monthlyVnd: vndToJson(line.monthlyVnd), netVnd, standingVnd: netVnd };
  });
  return { payerId: payer.id, payerName: payer.name, isParked: faults.length > 0, totals: totalsOf(documents), lines };
}

function rowOf(reckoning: PayerReckoning): PreviewInvoice {
  const { payer, faults } = reckoning;
  const documents = documentsOf(reckoning);
  const lines = documents.flatMap((document) => document.lines);
  return {
    payerId: payer.id,
    payerCode: payer.code,
    payerName: payer.name,
    taxCode: payer.taxCode,
    endpoints: new Set(endpointsOf(lines)).size,
    months: [...new Set(lines.map(({ month }) => month))],
    totals: totalsOf(documents),
    isParked: faults.length > 0,
  };
}

/** As the database's search key: no marks, đ = d, small letters. */
function keyOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
