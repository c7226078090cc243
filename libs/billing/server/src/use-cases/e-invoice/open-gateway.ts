import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { unseal } from '../../crypto/seal';
import { EInvoicingRepository } from '../../data/e-invoice/e-invoicing.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { E_INVOICE_GATEWAYS, type EInvoiceGateway, type EInvoiceGateways } from '../../gateway/e-invoice-gateway';

/** The operator's gateway with its account, ready to be called once the caller's transaction is over. */
@Injectable()
export class OpenGateway {
  constructor(
    private readonly eInvoicing: EInvoicingRepository,
    private readonly tariff: TariffRepository,
    @Inject(E_INVOICE_GATEWAYS) private readonly gateways: EInvoiceGateways,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'AUTH_SECRET'>,
  ) {}

  get timeoutMs(): number {
    return this.gateways.timeoutMs;
  }

  /** Null where none is set up; `credentials` where the kept password does not open any more. */
  async execute(operatorId: string): Promise<EInvoiceGateway | 'credentials' | null> {
    const [stored, setting] = [await this.eInvoicing.gateway(), await this.tariff.setting()];
    if (!stored || !setting) return null;
    const password = unseal(this.config.AUTH_SECRET, gatewayOwner(operatorId), stored.sealedPassword);
    return password === null ? 'credentials' : this.gateways.open({ baseUrl: stored.baseUrl, username: stored.username, password, taxCode: setting.taxCode });
  }
}

export const gatewayOwner = (operatorId: string): string => `e_invoice_gateway/${operatorId}`;
