import { Inject, Injectable } from '@nestjs/common';
import { ArrearsErrors, type PaymentView, type Receivable, type ReceivablesSummary, type UnitAgeings } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { UnitAgeingRepository } from '../data/arrears/unit-ageing.repository';
import type { PageWindow } from '../data/list-sql';
import { PaymentReadRepository } from '../data/payment-read.repository';
import { ReceivableRepository, type ReceivableState } from '../data/receivable.repository';

interface AgeingScope {
  /** A day of the past; today where it is left out. */
  readonly asOf?: string | undefined;
  readonly unitId?: string | undefined;
}

/** Money that came in, and what is still owed. */
@Injectable()
export class ReadPayments {
  constructor(
    private readonly db: Database,
    private readonly payments: PaymentReadRepository,
    private readonly owed: ReceivableRepository,
    private readonly unitAgeing: UnitAgeingRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, filters: { payerId?: string | undefined; invoiceId?: string | undefined }, window: PageWindow): Promise<{ items: PaymentView[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.payments.page(filters, window));
  }

  receivables(actor: Actor, state: ReceivableState, window: PageWindow, { asOf, unitId }: AgeingScope = {}): Promise<{ items: Receivable[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.owed.page(state, window, this.dayOf(asOf), unitId));
  }

  summary(actor: Actor, { asOf, unitId }: AgeingScope = {}): Promise<ReceivablesSummary> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.owed.summary(this.dayOf(asOf), unitId));
  }

  units(actor: Actor, { asOf, unitId }: AgeingScope = {}): Promise<UnitAgeings> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.unitAgeing.of(unitId, this.dayOf(asOf)));
  }

  private dayOf(asOf: string | undefined): string {
    const today = serviceDayOf(this.clock.now());
    if (asOf !== undefined && asOf > today) throw new AppError(ArrearsErrors.asOfInFuture);
    return asOf ?? today;
  }
}
