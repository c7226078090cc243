import { Injectable } from '@nestjs/common';
import type { EInvoiceSeriesView } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';

export interface StoredGateway {
  readonly baseUrl: string;
  readonly username: string;
  readonly sealedPassword: Uint8Array;
  readonly providerTaxCode: string;
  readonly isActive: boolean;
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

/** An operator's gateway, its declared series, and who sends just now. */
@Injectable()
export class EInvoicingRepository {
  constructor(private readonly db: Database) {}

  async gateway(): Promise<StoredGateway | null> {
    const rows = await this.db.tx.$queryRaw<StoredGateway[]>`
      select base_url as "baseUrl", username, sealed_password as "sealedPassword", provider_tax_code as "providerTaxCode", is_active as "isActive", updated_at as "updatedAt", updated_by as "updatedBy"
        from bill.e_invoice_gateway`;
    return rows[0] ?? null;
  }

  async saveGateway(operatorId: string, g: StoredGateway): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.e_invoice_gateway (operator_id, base_url, username, sealed_password, provider_tax_code, is_active, updated_at, updated_by)
      values (${operatorId}::uuid, ${g.baseUrl}, ${g.username}, ${g.sealedPassword as Uint8Array<ArrayBuffer>}, ${g.providerTaxCode}, ${g.isActive}, ${g.updatedAt}, ${g.updatedBy})
      on conflict (operator_id) do update set base_url = excluded.base_url, username = excluded.username, sealed_password = excluded.sealed_password,
        provider_tax_code = excluded.provider_tax_code, is_active = excluded.is_active, updated_at = excluded.updated_at, updated_by = excluded.updated_by`;
  }

  series(): Promise<EInvoiceSeriesView[]> {
    return this.db.tx.$queryRaw`
      select form_number as "formNumber", series, template_code as "templateCode", declared_on::text as "declaredOn" from bill.e_invoice_series order by substr(series, 2, 2) desc, form_number, series`;
  }

  async saveSeries(operatorId: string, s: EInvoiceSeriesView, at: Date, byName: string): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.e_invoice_series (operator_id, form_number, series, template_code, declared_on, registered_at, registered_by)
      values (${operatorId}::uuid, ${s.formNumber}, ${s.series}, ${s.templateCode}, ${s.declaredOn}::date, ${at}, ${byName})
      on conflict (operator_id, form_number, series) do update set template_code = excluded.template_code, declared_on = excluded.declared_on,
        registered_at = excluded.registered_at, registered_by = excluded.registered_by`;
  }

  /** Takes or keeps the line for so many seconds; false where another one holds it, or the gateway is off. */
  async hold(token: string, seconds: number): Promise<boolean> {
    const held = await this.db.tx.$executeRaw`
      update bill.e_invoice_gateway set busy_by = ${token}::uuid, busy_until = now() + make_interval(secs => ${seconds})
       where is_active and (busy_by is null or busy_by = ${token}::uuid or busy_until < now())`;
    return held === 1;
  }

  async release(token: string): Promise<void> {
    await this.db.tx.$executeRaw`update bill.e_invoice_gateway set busy_by = null, busy_until = null where busy_by = ${token}::uuid`;
  }

  /** Until when another one holds the line; null where nobody does, or there is no gateway. */
  async heldUntil(): Promise<Date | null> {
    const rows = await this.db.tx.$queryRaw<{ until: Date | null }[]>`select busy_until as until from bill.e_invoice_gateway where is_active and busy_until >= now()`;
    return rows[0]?.until ?? null;
  }
}
