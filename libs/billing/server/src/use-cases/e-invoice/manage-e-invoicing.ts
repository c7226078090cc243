import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type EInvoiceSeriesView, type EInvoicingView, type SaveEInvoiceGatewayInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { seal } from '../../crypto/seal';
import { EInvoicingRepository, type StoredGateway } from '../../data/e-invoice/e-invoicing.repository';
import { SigningKeyRepository } from '../../data/e-invoice/signing-key.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { keyState } from '../../domain/e-invoice/key-state';
import { seriesForYear } from '../../domain/invoice-series';
import { taxCodeIsValid } from '../../domain/payer-codes';
import { gatewayOwner } from './open-gateway';
import { UnlockKey } from './unlock-key';
import { WakeSending } from './wake-sending';

/** How an operator's invoices go out electronically: gateway, key, declared series. Secrets go in and never come out. */
@Injectable()
export class ManageEInvoicing {
  constructor(
    private readonly db: Database,
    private readonly eInvoicing: EInvoicingRepository,
    private readonly keys: SigningKeyRepository,
    private readonly tariff: TariffRepository,
    private readonly unlock: UnlockKey,
    private readonly wake: WakeSending,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'AUTH_SECRET' | 'DC_MODE'>,
  ) {}

  show(actor: Actor): Promise<EInvoicingView> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const [gateway, key, series, setting] = [await this.eInvoicing.gateway(), await this.keys.current(), await this.eInvoicing.series(), await this.tariff.setting()];
      const year = Number(serviceDayOf(this.clock.now()).slice(0, 4));
      return {
        gateway: gateway && {
          kind: 'sinvoice', baseUrl: gateway.baseUrl, username: gateway.username, providerTaxCode: gateway.providerTaxCode, isActive: gateway.isActive,
          updatedAt: gateway.updatedAt.toISOString(), updatedBy: gateway.updatedBy,
        },
        key: key && {
          subject: key.subject, serial: key.serial, validFrom: key.validFrom.toISOString(), validTo: key.validTo.toISOString(), addedAt: key.addedAt.toISOString(), addedBy: key.addedBy,
          state: this.unlock.open(actor.operatorId ?? '', key) === null ? 'unreadable' : keyState(key, this.clock.now()),
        },
        series,
        nextSeries: setting && { formNumber: setting.formNumber, series: seriesForYear(setting.series, year) },
      };
    });
  }

  /** @throws AppError `billing.gateway_address_unsafe`, `billing.gateway_password_needed`, `billing.provider_tax_code_invalid` */
  saveGateway(actor: Actor, input: SaveEInvoiceGatewayInput): Promise<void> {
    requirePermission(actor, 'billing.contracts');
    const baseUrl = new URL(input.baseUrl).origin;
    if (!baseUrl.startsWith('https:') && this.config.DC_MODE !== 'demo') throw new AppError(BillingErrors.gatewayAddressUnsafe);
    if (!taxCodeIsValid(input.providerTaxCode)) throw new AppError(BillingErrors.providerTaxCodeInvalid);
    const operatorId = actor.operatorId ?? '';
    return this.db.as(actor, async () => {
      const before = await this.eInvoicing.gateway();
      const sealedPassword = input.password === undefined ? keptPassword(before, baseUrl, input.username) : seal(this.config.AUTH_SECRET, gatewayOwner(operatorId), input.password);
      const { username, providerTaxCode, isActive } = input;
      await this.eInvoicing.saveGateway(operatorId, { baseUrl, username, sealedPassword, providerTaxCode, isActive, updatedAt: this.clock.now(), updatedBy: actor.name });
      await this.wake.execute(actor);
      const detail = { baseUrl, username, providerTaxCode, isActive, hasNewPassword: input.password !== undefined };
      await this.audit.record({ action: 'billing.e_invoice_gateway_changed', subjectType: 'operator', subjectId: operatorId, detail });
    });
  }

  registerSeries(actor: Actor, input: EInvoiceSeriesView): Promise<void> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      await this.eInvoicing.saveSeries(actor.operatorId ?? '', input, this.clock.now(), actor.name);
      await this.wake.execute(actor);
      await this.audit.record({ action: 'billing.e_invoice_series_registered', subjectType: 'operator', subjectId: actor.operatorId ?? '', detail: { ...input } });
    });
  }
}

/** A kept password is sent to the address and under the name that it was given for, nowhere else. */
function keptPassword(before: StoredGateway | null, baseUrl: string, username: string): Uint8Array {
  if (before?.baseUrl !== baseUrl || before.username !== username) throw new AppError(BillingErrors.gatewayPasswordNeeded);
  return before.sealedPassword;
}
