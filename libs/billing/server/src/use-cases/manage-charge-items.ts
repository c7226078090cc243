import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type AddChargeItemInput, BillingErrors, type ChargeItemView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { ChargeItemRepository } from '../data/charge-item.repository';
import type { PageWindow } from '../data/list-sql';
import { PayerRepository } from '../data/payer.repository';
import { PaymentRepository } from '../data/payment.repository';
import { TariffRepository } from '../data/tariff.repository';

type Filters = Parameters<ChargeItemRepository['page']>[0];

/** What is sold once: entered, listed, and taken back while no invoice has it. */
@Injectable()
export class ManageChargeItems {
  constructor(
    private readonly db: Database,
    private readonly items: ChargeItemRepository,
    private readonly payers: PayerRepository,
    private readonly payments: PaymentRepository,
    private readonly tariff: TariffRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, filters: Filters, window: PageWindow): Promise<{ items: ChargeItemView[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.items.page(filters, window));
  }

  /** @throws AppError `billing.not_found`, `billing.vat_rate_missing` where the class is unknown */
  add(actor: Actor, input: AddChargeItemInput): Promise<ChargeItemView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      if ((await this.payments.payerTenant(input.payerId)) === null) throw new AppError(BillingErrors.notFound);
      if (!(await this.tariff.vatRates()).some(({ vatClass }) => vatClass === input.vatClass)) throw new AppError(BillingErrors.vatRateMissing);
      const id = newId();
      await this.items.add(actor.operatorId ?? '', { ...input, id, at: this.clock.now(), postId: actor.postId, byName: actor.name });
      await this.audit.record({ action: 'billing.charge_item_added', subjectType: 'charge_item', subjectId: id, detail: { ...input } });
      return this.one(id);
    });
  }

  /** @throws AppError `billing.item_invoiced`: what an invoice has is adjusted there */
  cancel(actor: Actor, id: string): Promise<ChargeItemView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      await this.payers.lock([(await this.one(id)).payerId]);
      const { invoice, isCancelled } = await this.one(id);
      if (invoice) throw new AppError(BillingErrors.itemInvoiced);
      if (!isCancelled) {
        await this.items.cancel(id, this.clock.now());
        await this.audit.record({ action: 'billing.charge_item_cancelled', subjectType: 'charge_item', subjectId: id, detail: {} });
      }
      return this.one(id);
    });
  }

  private async one(id: string): Promise<ChargeItemView> {
    const { items } = await this.items.page({ state: 'all' }, { page: 1, pageSize: 1 }, id);
    if (!items[0]) throw new AppError(BillingErrors.notFound);
    return items[0];
  }
}
