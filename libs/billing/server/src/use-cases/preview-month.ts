import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type IncompletePayer, type PreviewChange, type PreviewView, type TotalsView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { sumVnd, vndToJson } from '@diem-cau/shared/money';
import { addMonths, billingMonth, CLOCK, serviceDayOf, type BillingMonth, type Clock } from '@diem-cau/shared/time';
import { MonthRepository } from '../data/month.repository';
import { TariffRepository } from '../data/tariff.repository';
import { TimelineRepository } from '../data/timeline.repository';
import { BillingRuleError } from '../domain/billing-rule-error';
import { endpointsOf } from '../domain/invoice-draft';
import { seriesForYear } from '../domain/invoice-series';
import { UNKNOWN_ENDPOINT } from '../domain/line-names';
import { monthLines, type ChargeLine, type EndpointTimeline } from '../domain/month-lines';
import { previewDiff, type EndpointChange } from '../domain/preview-diff';
import { documentsOf, ReckonUnbilled, type PayerReckoning } from './reckon-unbilled';

const MOST_CHANGES = 500;

/** What a run of the month would do now, by the very functions that the run uses. Writes nothing. */
@Injectable()
export class PreviewMonth {
  constructor(
    private readonly db: Database,
    private readonly reckon: ReckonUnbilled,
    private readonly tariff: TariffRepository,
    private readonly timelines: TimelineRepository,
    private readonly months: MonthRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, monthText: string): Promise<PreviewView> {
    requirePermission(actor, 'billing.run');
    const month = billingMonth(monthText);
    return this.db.as(actor, async () => {
      const setting = await this.tariff.setting();
      if (!setting) throw new AppError(BillingErrors.settingsMissing);
      const today = serviceDayOf(this.clock.now());
      const { payers, timelines } = await this.reckon.of('all', month, today, setting);
      const ready = payers.flatMap((reckoning) => (reckoning.failure === null && reckoning.faults.length === 0 ? documentsOf(reckoning) : []));
      const series = seriesForYear(setting.series, Number(today.slice(0, 4)));
      const changes = previewDiff(linesOf(timelines, addMonths(month, -1)), linesOf(timelines, month));
      return {
        month,
        invoices: ready.length,
        endpoints: new Set(ready.flatMap((draft) => endpointsOf(draft.lines))).size,
        totals: totalsOf(ready),
        nextNumber: await this.months.nextNumber(setting.formNumber, series),
        series,
        changeCounts: countsOf(changes),
        changes: await this.namedChanges(changes),
        incomplete: payers.flatMap(incompleteOf),
      };
    }, { timeoutMs: 30_000 });
  }

  private async namedChanges(changes: readonly EndpointChange[]): Promise<PreviewChange[]> {
    const size = ({ beforeVnd, afterVnd }: EndpointChange): number => Math.abs(Number(afterVnd - beforeVnd));
    const largest = [...changes].sort((a, b) => size(b) - size(a)).slice(0, MOST_CHANGES);
    const names = await this.timelines.names(largest.map(({ endpointId }) => endpointId));
    return largest.map(({ endpointId, reason, beforeVnd, afterVnd }) => {
      const { code, name, unitName } = names.get(endpointId) ?? UNKNOWN_ENDPOINT;
      return { endpointId, endpointCode: code, endpointName: name, unitName, reason, beforeVnd: vndToJson(beforeVnd), afterVnd: vndToJson(afterVnd) };
    });
  }
}

export function totalsOf(drafts: readonly { readonly netVnd: bigint; readonly vatVnd: bigint; readonly grossVnd: bigint }[]): TotalsView {
  const sum = (pick: (draft: (typeof drafts)[number]) => bigint): number => vndToJson(sumVnd(drafts.map(pick)));
  return { netVnd: sum((draft) => draft.netVnd), vatVnd: sum((draft) => draft.vatVnd), grossVnd: sum((draft) => draft.grossVnd) };
}

export function incompleteOf(reckoning: PayerReckoning): IncompletePayer[] {
  const { payer, faults, failure } = reckoning;
  if (faults.length === 0 && !failure) return [];
  return [{ payerId: payer.id, payerCode: payer.code, payerName: payer.name, faults: [...faults], code: failure?.code ?? null, grossVnd: totalsOf(documentsOf(reckoning)).grossVnd }];
}

function linesOf(timelines: readonly EndpointTimeline[], month: BillingMonth): ChargeLine[] {
  return timelines.flatMap((timeline) => {
    try {
      return monthLines(timeline, month);
    } catch (error) {
      // Listed among the payers that need a person; it has no amount to compare.
      if (error instanceof BillingRuleError) return [];
      throw error;
    }
  });
}

function countsOf(changes: readonly EndpointChange[]): PreviewView['changeCounts'] {
  return [...Map.groupBy(changes, ({ reason }) => reason)].map(([reason, rows]) => ({
    reason,
    count: rows.length,
    differenceVnd: vndToJson(sumVnd(rows.map(({ beforeVnd, afterVnd }) => afterVnd - beforeVnd))),
  }));
}
