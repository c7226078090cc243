import { Inject, Injectable } from '@nestjs/common';
import type { ChangePreview, ChangeSubscriptionInput, PreviewInvoiceDetail } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, monthOfInstant, type Clock } from '@diem-cau/shared/time';
import { TimelineRepository } from '../data/timeline.repository';
import { ChangeSubscription, payersOf } from './change-subscription';
import { PreviewInvoices } from './preview-invoices';

/** Carries the answer out of a transaction that must not stand. */
class Undone extends Error {
  constructor(readonly preview: ChangePreview) {
    super('the change was tried and taken back');
  }
}

/**
 * "What if": makes the change, asks the preview that a run shares, and takes the change back. No second reckoning, so what it says
 * is what the next run does.
 */
@Injectable()
export class PreviewChange {
  constructor(
    private readonly db: Database,
    private readonly change: ChangeSubscription,
    private readonly preview: PreviewInvoices,
    private readonly timelines: TimelineRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: ChangeSubscriptionInput): Promise<ChangePreview> {
    requirePermission(actor, 'billing.contracts');
    const now = this.clock.now();
    const effectiveAt = input.effectiveAt === undefined ? now : new Date(input.effectiveAt);
    const month = monthOfInstant(effectiveAt > now ? effectiveAt : now);
    try {
      return await this.db.as(actor, async () => {
        const known = await this.timelines.load({ endpointIds: input.endpointIds });
        const payerIds = [...new Set([...known.flatMap(payersOf), ...('payerId' in input ? [input.payerId] : [])])];
        const before = await this.preview.details(actor, month, payerIds);
        await this.change.execute(actor, input);
        throw new Undone({ throughMonth: month, payers: differencesOf(before, await this.preview.details(actor, month, payerIds), input.endpointIds) });
      });
    } catch (error) {
      if (error instanceof Undone) return error.preview;
      throw error;
    }
  }
}

function differencesOf(before: readonly PreviewInvoiceDetail[], after: readonly PreviewInvoiceDetail[], endpointIds: readonly string[]): ChangePreview['payers'] {
  const changed = new Set(endpointIds);
  const names = new Map([...before, ...after].map(({ payerId, payerName }) => [payerId, payerName]));
  return [...names].map(([payerId, payerName]) => {
    const [was, becomes] = [before.find((one) => one.payerId === payerId), after.find((one) => one.payerId === payerId)];
    return { payerId, payerName, beforeVnd: was?.totals.grossVnd ?? 0, afterVnd: becomes?.totals.grossVnd ?? 0, lines: (becomes?.lines ?? []).filter(({ endpointId }) => endpointId !== null && changed.has(endpointId)) };
  });
}
