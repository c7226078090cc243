import { Injectable } from '@nestjs/common';
import type { OperatorSettingView, PayerFault } from '@diem-cau/billing/contracts';
import { addDays, firstDayAfter, type BillingMonth, type ServiceDay } from '@diem-cau/shared/time';
import { ChargeItemRepository } from '../data/charge-item.repository';
import { PayerRepository, type PayerIdentity } from '../data/payer.repository';
import { TariffRepository } from '../data/tariff.repository';
import { TimelineRepository, type SubscriptionTimeline } from '../data/timeline.repository';
import { BillingRuleError } from '../domain/billing-rule-error';
import { itemLine } from '../domain/item-line';
import { draftInvoice, type DocumentDraft } from '../domain/invoice-draft';
import type { Release } from '../domain/difference';
import type { EndpointTimeline } from '../domain/month-lines';
import { payerFaults } from '../domain/payer-faults';
import { unbilled as unbilledOf, type Settled, type Settling } from '../domain/unbilled';
import { DraftCorrections } from './draft-corrections';

/** What a run would do for one payer now. */
export interface PayerReckoning {
  readonly payer: PayerIdentity;
  /** Its next invoice; null where nothing is left to bill. */
  readonly draft: DocumentDraft | null;
  /** What corrects its invoices, one each; issued before the next invoice, which takes the credit that they free. */
  readonly corrections: readonly DocumentDraft[];
  /** Days that its lines no longer hold. */
  readonly releases: readonly Release[];
  readonly faults: readonly PayerFault[];
  /** Code of the rule that its figures break. */
  readonly failure: BillingRuleError | null;
}

export interface Reckoning {
  readonly payers: readonly PayerReckoning[];
  readonly timelines: readonly EndpointTimeline[];
  readonly settled: readonly Settled[];
  readonly settling: readonly Settling[];
}

/**
 * The one reckoning that preview, run and its batches share: loads lives and tariffs in bulk, decides by the pure functions.
 * Runs inside the caller's transaction; writes nothing.
 */
@Injectable()
export class ReckonUnbilled {
  constructor(
    private readonly tariff: TariffRepository,
    private readonly timelines: TimelineRepository,
    private readonly payers: PayerRepository,
    private readonly items: ChargeItemRepository,
    private readonly corrections: DraftCorrections,
  ) {}

  async of(payerIds: readonly string[] | 'all', through: BillingMonth, issueDay: ServiceDay, setting: OperatorSettingView): Promise<Reckoning> {
    const scope = payerIds === 'all' ? 'all' : { payerIds };
    const timelines = await this.priced(await this.timelines.load(scope));
    const rates = await this.tariff.vatRates();
    const identities = await this.payers.onDay(issueDay, payerIds);
    const unbilled = unbilledOf(timelines, await this.timelines.unsettledLines(scope, timelines), through);
    const items = Map.groupBy(await this.items.unbilled(payerIds, lastDay(through)), ({ payerId }) => payerId);
    const concerned = [...identities.values()].filter(({ id }) => unbilled.payerIds.has(id) || items.has(id));
    const corrections = Map.groupBy(
      await this.corrections.ofReductions(concerned.flatMap(({ id }) => unbilled.reductionsOf.get(id) ?? []), concerned.flatMap(({ id }) => unbilled.releasesOf.get(id) ?? [])),
      ({ payerId }) => payerId,
    );
    const payers = concerned.map((payer): PayerReckoning => {
      const lines = [...(unbilled.linesOf.get(payer.id) ?? []), ...(items.get(payer.id) ?? []).map(itemLine)];
      const failure = unbilled.failureOf.get(payer.id) ?? null;
      const ofPayer = failure ? [] : (corrections.get(payer.id) ?? []);
      const faults = lines.length + ofPayer.length === 0 ? [] : payerFaults(payer);
      const releases = failure ? [] : (unbilled.releasesOf.get(payer.id) ?? []);
      const reckoning = { payer, faults, corrections: ofPayer, releases };
      if (lines.length === 0 || failure) return { ...reckoning, draft: null, failure };
      return { ...reckoning, ...tryDraft(() => draftInvoice(payer.id, lines, rates, issueDay, setting.vatRateDay)) };
    });
    return { payers, timelines, settled: unbilled.settled, settling: unbilled.settling };
  }

  private async priced(timelines: readonly SubscriptionTimeline[]): Promise<EndpointTimeline[]> {
    const prices = await this.tariff.prices();
    const known = [...prices.values()].reduce((count, versions) => count + versions.length, 0);
    return timelines.map(({ endpointId, planId, events, settled }) => {
      // An event or a price that came later may reach back into any month.
      const holds = settled !== null && settled.eventSeq === events.at(-1)?.seq && settled.prices === known;
      return { endpointId, events, settledThrough: holds ? settled.throughMonth : null, prices: prices.get(planId) ?? [], pricesOfPlan: prices };
    });
  }
}

const lastDay = (month: BillingMonth): ServiceDay => addDays(firstDayAfter(month), -1);

/** Everything that a run would issue to one payer, in that order. */
export function documentsOf({ corrections, draft }: PayerReckoning): DocumentDraft[] {
  return draft ? [...corrections, draft] : [...corrections];
}

function tryDraft(make: () => DocumentDraft): Pick<PayerReckoning, 'draft' | 'failure'> {
  try {
    return { draft: make(), failure: null };
  } catch (error) {
    if (error instanceof BillingRuleError) return { draft: null, failure: error };
    throw error;
  }
}
