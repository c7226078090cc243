import { Injectable } from '@nestjs/common';
import type { OperatorSettingView, PayerFault } from '@diem-cau/billing/contracts';
import type { BillingMonth, ServiceDay } from '@diem-cau/shared/time';
import { PayerRepository, type PayerIdentity } from '../data/payer.repository';
import { TariffRepository } from '../data/tariff.repository';
import { TimelineRepository, type SubscriptionTimeline } from '../data/timeline.repository';
import { BillingRuleError } from '../domain/billing-rule-error';
import { draftInvoice, type InvoiceDraft } from '../domain/invoice-draft';
import type { EndpointTimeline } from '../domain/month-lines';
import { payerFaults } from '../domain/payer-faults';
import { unbilledLines } from '../domain/unbilled-lines';

/** What a run would do for one payer now. `draft` is null where nothing is left to bill. */
export interface PayerReckoning {
  readonly payer: PayerIdentity;
  readonly draft: InvoiceDraft | null;
  readonly faults: readonly PayerFault[];
  /** Code of the rule that its figures break. */
  readonly failure: BillingRuleError | null;
}

export interface Reckoning {
  readonly payers: readonly PayerReckoning[];
  readonly timelines: readonly EndpointTimeline[];
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
  ) {}

  async of(payerIds: readonly string[] | 'all', through: BillingMonth, issueDay: ServiceDay, setting: OperatorSettingView): Promise<Reckoning> {
    const scope = payerIds === 'all' ? 'all' : { payerIds };
    const timelines = await this.priced(await this.timelines.load(scope));
    const rates = await this.tariff.vatRates();
    const identities = await this.payers.onDay(issueDay, payerIds);
    const unbilled = unbilledLines(timelines, await this.timelines.billedMarks(scope), through);
    const payers = [...identities.values()]
      .filter(({ id }) => unbilled.payerIds.has(id))
      .map((payer): PayerReckoning => {
        const lines = unbilled.linesOf.get(payer.id) ?? [];
        const faults = lines.length === 0 ? [] : payerFaults(payer);
        const failure = unbilled.failureOf.get(payer.id) ?? null;
        if (lines.length === 0 || failure) return { payer, draft: null, faults, failure };
        return { payer, faults, ...tryDraft(() => draftInvoice(payer.id, lines, rates, issueDay, setting.vatRateDay)) };
      });
    return { payers, timelines };
  }

  private async priced(timelines: readonly SubscriptionTimeline[]): Promise<EndpointTimeline[]> {
    const prices = await this.tariff.prices();
    return timelines.map(({ endpointId, planId, events }) => ({ endpointId, events, prices: prices.get(planId) ?? [] }));
  }
}

function tryDraft(make: () => InvoiceDraft): Pick<PayerReckoning, 'draft' | 'failure'> {
  try {
    return { draft: make(), failure: null };
  } catch (error) {
    if (error instanceof BillingRuleError) return { draft: null, failure: error };
    throw error;
  }
}
