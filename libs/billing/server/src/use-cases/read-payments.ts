import { Inject, Injectable } from '@nestjs/common';
import type { PaymentView, Receivable, ReceivablesSummary } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import type { PageWindow } from '../data/list-sql';
import { PaymentReadRepository } from '../data/payment-read.repository';
import { ReceivableRepository, type ReceivableState } from '../data/receivable.repository';

/** Money that came in, and what is still owed. */
@Injectable()
export class ReadPayments {
  constructor(
    private readonly db: Database,
    private readonly payments: PaymentReadRepository,
    private readonly owed: ReceivableRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, filters: { payerId?: string | undefined; invoiceId?: string | undefined }, window: PageWindow): Promise<{ items: PaymentView[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.payments.page(filters, window));
  }

  receivables(actor: Actor, state: ReceivableState, window: PageWindow): Promise<{ items: Receivable[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.owed.page(state, window, serviceDayOf(this.clock.now())));
  }

  summary(actor: Actor): Promise<ReceivablesSummary> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.owed.summary(serviceDayOf(this.clock.now())));
  }
}
