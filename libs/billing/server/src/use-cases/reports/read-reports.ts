import { Injectable } from '@nestjs/common';
import type { EndpointDaysReport, MrrMonth, ReportRange, RevenueReport, VatReport } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { billingMonth } from '@diem-cau/shared/time';
import type { PageWindow } from '../../data/list-sql';
import { EndpointDaysRepository } from '../../data/reports/endpoint-days.repository';
import { RevenueRepository } from '../../data/reports/revenue.repository';
import { VatListRepository } from '../../data/reports/vat-list.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { TimelineRepository } from '../../data/timeline.repository';
import { recurringMonths, type RecurringMonth } from '../../domain/reports/recurring';
import { checkRange } from '../../domain/reports/report-range';

type UnitRange = ReportRange & { readonly unitId?: string | undefined };

/** What the operator earned, earns and owes in VAT; every figure is the ledger's or comes from the events that the bill comes from. */
@Injectable()
export class ReadReports {
  constructor(
    private readonly db: Database,
    private readonly revenues: RevenueRepository,
    private readonly vatList: VatListRepository,
    private readonly days: EndpointDaysRepository,
    private readonly timelines: TimelineRepository,
    private readonly tariff: TariffRepository,
  ) {}

  revenue(actor: Actor, range: UnitRange): Promise<RevenueReport> {
    requirePermission(actor, 'billing.read');
    checkRange(range);
    return this.db.as(actor, () => ofParts(range.unitId, (unitId) => this.revenues.of(range, unitId)));
  }

  vat(actor: Actor, range: ReportRange, window: PageWindow): Promise<VatReport> {
    requirePermission(actor, 'billing.read');
    checkRange(range);
    return this.db.as(actor, () => this.vatList.of(range, window));
  }

  endpointDays(actor: Actor, range: UnitRange): Promise<EndpointDaysReport> {
    requirePermission(actor, 'billing.read');
    checkRange(range);
    return this.db.as(actor, () => ofParts(range.unitId, (unitId) => this.days.of(range, unitId)));
  }

  async mrr(actor: Actor, range: ReportRange): Promise<{ months: MrrMonth[] }> {
    requirePermission(actor, 'billing.read');
    checkRange(range);
    const { timelines, rates } = await this.db.as(actor, async () => {
      const prices = await this.tariff.prices();
      const lives = await this.timelines.load('all');
      return { timelines: lives.map(({ planId, events }) => ({ events, prices: prices.get(planId) ?? [], pricesOfPlan: prices })), rates: await this.tariff.vatRates() };
    });
    return { months: recurringMonths(timelines, rates, billingMonth(range.from), billingMonth(range.to)).map(viewOf) };
  }
}

/** An operator of one province is shown its parts at once: a list of one head says nothing. */
async function ofParts<R extends { readonly units: readonly { readonly unitId: string; readonly hasParts: boolean }[] }>(unitId: string | undefined, read: (unitId: string | undefined) => Promise<R>): Promise<R> {
  const report = await read(unitId);
  const [head, ...others] = report.units;
  return unitId === undefined && head?.hasParts && others.length === 0 ? read(head.unitId) : report;
}

const viewOf = (row: RecurringMonth): MrrMonth => ({
  month: row.month, endpoints: row.endpoints, openingVnd: vndToJson(row.openingVnd), newVnd: vndToJson(row.newVnd), resumedVnd: vndToJson(row.resumedVnd), priceVnd: vndToJson(row.priceVnd),
  otherVnd: vndToJson(row.otherVnd), suspendedVnd: vndToJson(row.suspendedVnd), leftVnd: vndToJson(row.leftVnd), closingVnd: vndToJson(row.closingVnd),
});
