import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type AddPlanInput, type AddPriceInput, type AddVatRateInput, BillingErrors, type CatalogueView, type OperatorSettingView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { TariffRepository } from '../data/tariff.repository';
import { taxCodeIsValid } from '../domain/payer-codes';

/** Plans, dated prices and rates, and the operator's legal data. What is dated is added, never changed. */
@Injectable()
export class ManageCatalogue {
  constructor(
    private readonly db: Database,
    private readonly tariff: TariffRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  show(actor: Actor): Promise<CatalogueView> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.tariff.catalogue());
  }

  /** Also from a day that is invoiced: the next run bills or gives back the difference (C3). */
  addPrice(actor: Actor, input: AddPriceInput): Promise<CatalogueView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      if (!(await this.tariff.hasPlan(input.planId))) throw new AppError(BillingErrors.notFound);
      if (!(await this.tariff.addPrice(actor.operatorId ?? '', input))) throw new AppError(BillingErrors.priceDayTaken);
      await this.audit.record({ action: 'billing.price_added', subjectType: 'plan', subjectId: input.planId, detail: { ...input } });
      return this.tariff.catalogue();
    });
  }

  addPlan(actor: Actor, input: AddPlanInput): Promise<CatalogueView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      const id = await this.tariff.addPlan(actor.operatorId ?? '', input);
      if (id === null) throw new AppError(BillingErrors.planCodeTaken, { code: input.code });
      await this.audit.record({ action: 'billing.plan_added', subjectType: 'plan', subjectId: id, detail: { ...input } });
      return this.tariff.catalogue();
    });
  }

  addVatRate(actor: Actor, input: AddVatRateInput): Promise<CatalogueView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      if (!(await this.tariff.addVatRate(actor.operatorId ?? '', input))) throw new AppError(BillingErrors.vatRateDayTaken);
      await this.audit.record({ action: 'billing.vat_rate_added', subjectType: 'vat_class', subjectId: input.vatClass, detail: { ...input } });
      return this.tariff.catalogue();
    });
  }

  setting(actor: Actor): Promise<OperatorSettingView | null> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.tariff.setting());
  }

  editSetting(actor: Actor, input: OperatorSettingView): Promise<OperatorSettingView> {
    requirePermission(actor, 'billing.contracts');
    if (!taxCodeIsValid(input.taxCode)) throw new AppError(BillingErrors.sellerTaxCodeInvalid);
    return this.db.as(actor, async () => {
      await this.tariff.saveSetting(actor.operatorId ?? '', input);
      await this.audit.record({ action: 'billing.settings_changed', subjectType: 'operator', subjectId: actor.operatorId ?? '', detail: { ...input } });
      return input;
    });
  }
}
