import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type AddAnnexInput, type AnnexView, BillingErrors, QuotationErrors } from '@diem-cau/billing/contracts';
import { renderPaper } from '@diem-cau/billing/invoice-pdf';
import { requirePermission } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { ContractRepository } from '../../data/contract.repository';
import { AnnexRepository } from '../../data/quotation/annex.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { sellerOf } from '../../domain/parties';
import { annexNumber, annexPaper } from '../../domain/quotation/annex-paper';
import type { InvoicePdf } from '../show-invoice-pdf';

/** Annexes of a contract: added, never changed. What they agree is entered where it belongs: prices, endpoints, discounts. */
@Injectable()
export class ManageAnnexes {
  constructor(
    private readonly db: Database,
    private readonly annexes: AnnexRepository,
    private readonly contracts: ContractRepository,
    private readonly tariff: TariffRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  list(actor: Actor, contractId: string): Promise<AnnexView[]> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      await this.contract(contractId);
      return this.annexes.ofContract(contractId);
    });
  }

  /** @throws AppError `billing.not_found`, `billing.annex_too_early` */
  add(actor: Actor, contractId: string, input: AddAnnexInput): Promise<AnnexView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      const { signedOn } = await this.contract(contractId);
      if (input.effectiveOn < signedOn) throw new AppError(QuotationErrors.annexTooEarly, { signedOn });
      const id = newId();
      await this.annexes.add(actor.operatorId ?? '', contractId, { ...input, id, at: this.clock.now(), byName: actor.name });
      await this.audit.record({ action: 'billing.annex_added', subjectType: 'contract', subjectId: contractId, detail: { subject: input.subject, effectiveOn: input.effectiveOn } });
      return (await this.annexes.one(id))!;
    });
  }

  async pdf(actor: Actor, id: string): Promise<InvoicePdf> {
    requirePermission(actor, 'billing.read');
    const { annex, contract, setting } = await this.db.as(actor, async () => {
      const annex = await this.annexes.one(id);
      if (!annex) throw new AppError(BillingErrors.notFound);
      return { annex, contract: await this.contract(annex.contractId), setting: await this.tariff.setting() };
    });
    if (!setting) throw new AppError(BillingErrors.settingsMissing);
    return { filename: `phu-luc-${annexNumber(annex.number)}.pdf`, bytes: await renderPaper(annexPaper(annex, contract, sellerOf(setting), this.config.DC_MODE === 'demo')) };
  }

  private async contract(id: string) {
    const { items } = await this.contracts.page({ page: 1, pageSize: 1 }, id);
    if (!items[0]) throw new AppError(BillingErrors.notFound);
    return items[0];
  }
}
