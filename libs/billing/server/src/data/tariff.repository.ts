import { Injectable } from '@nestjs/common';
import type { AddPlanInput, AddPriceInput, AddVatRateInput, CatalogueView, OperatorSettingView } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { vnd, vndToJson } from '@diem-cau/shared/money';
import type { PriceVersion, VatRate } from '../domain/price-version';
import { dayOf } from './dates';

interface PriceRow {
  id: string;
  plan_id: string;
  valid_from: string;
  monthly_vnd: bigint;
  vat_class: string;
  vat_included: boolean;
}

/** What an operator's money is reckoned with: its legal data, prices and rates. */
@Injectable()
export class TariffRepository {
  constructor(private readonly db: Database) {}

  async setting(): Promise<OperatorSettingView | null> {
    const rows = await this.db.tx.$queryRaw<OperatorSettingView[]>`
      select legal_name as "legalName", address, tax_code as "taxCode", phone, series, form_number as "formNumber", bank_name as "bankName",
             bank_bin as "bankBin", bank_account as "bankAccount", vat_rate_day as "vatRateDay", payment_term_days as "paymentTermDays",
             tax_office_code as "taxOfficeCode", tax_office_name as "taxOfficeName"
        from bill.operator_setting`;
    return rows[0] ?? null;
  }

  async saveSetting(operatorId: string, s: OperatorSettingView): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.operator_setting (operator_id, legal_name, address, tax_code, phone, series, form_number, bank_name, bank_bin, bank_account, vat_rate_day, payment_term_days, tax_office_code, tax_office_name)
      values (${operatorId}::uuid, ${s.legalName}, ${s.address}, ${s.taxCode}, ${s.phone}, ${s.series}, ${s.formNumber}, ${s.bankName}, ${s.bankBin}, ${s.bankAccount}, ${s.vatRateDay}, ${s.paymentTermDays},
              ${s.taxOfficeCode}, ${s.taxOfficeName})
      on conflict (operator_id) do update set legal_name = excluded.legal_name, address = excluded.address, tax_code = excluded.tax_code, phone = excluded.phone,
        series = excluded.series, form_number = excluded.form_number, bank_name = excluded.bank_name, bank_bin = excluded.bank_bin, bank_account = excluded.bank_account,
        vat_rate_day = excluded.vat_rate_day, payment_term_days = excluded.payment_term_days, tax_office_code = excluded.tax_office_code, tax_office_name = excluded.tax_office_name, updated_at = now()`;
  }

  /** Prices by plan. */
  async prices(): Promise<ReadonlyMap<string, readonly PriceVersion[]>> {
    const rows = await this.priceRows();
    return new Map(
      [...Map.groupBy(rows, ({ plan_id }) => plan_id)].map(([planId, versions]) => [
        planId,
        versions.map((row) => ({
          versionId: row.id,
          from: dayOf(row.valid_from),
          monthlyVnd: vnd(row.monthly_vnd),
          vatClass: row.vat_class,
          vatIncluded: row.vat_included,
        })),
      ]),
    );
  }

  async vatRates(): Promise<VatRate[]> {
    const rows = await this.db.tx.$queryRaw<{ vatClass: string; from: string; percent: number }[]>`
      select vat_class as "vatClass", valid_from::text as "from", percent from bill.vat_rate order by vat_class, valid_from`;
    return rows.map((row) => ({ ...row, from: dayOf(row.from) }));
  }

  async catalogue(): Promise<CatalogueView> {
    const [plans, prices, vatRates] = [
      await this.db.tx.$queryRaw<{ id: string; code: string; name: string }[]>`select id::text, code, name from bill.plan order by code`,
      await this.priceRows(),
      await this.vatRates(),
    ];
    const view = ({ id, valid_from, monthly_vnd, vat_class, vat_included }: PriceRow) => ({
      id, from: valid_from, monthlyVnd: vndToJson(monthly_vnd), vatClass: vat_class, vatIncluded: vat_included,
    });
    return {
      plans: plans.map((plan) => ({ ...plan, prices: prices.filter(({ plan_id }) => plan_id === plan.id).map(view) })),
      vatRates: vatRates.map(({ vatClass, from, percent }) => ({ vatClass, from, percent })),
    };
  }

  async hasPlan(planId: string): Promise<boolean> {
    const rows = await this.db.tx.$queryRaw<unknown[]>`select 1 from bill.plan where id = ${planId}::uuid`;
    return rows.length > 0;
  }

  /** The plan that new subscriptions take: the operator's first. */
  async defaultPlanId(): Promise<string | null> {
    const rows = await this.db.tx.$queryRaw<{ id: string }[]>`select id::text from bill.plan order by code limit 1`;
    return rows[0]?.id ?? null;
  }

  /** The id of the new plan; null where another has the code. */
  async addPlan(operatorId: string, { code, name }: AddPlanInput): Promise<string | null> {
    const id = newId();
    const added = await this.db.tx.$executeRaw`
      insert into bill.plan (id, operator_id, code, name) values (${id}::uuid, ${operatorId}::uuid, ${code}, ${name}) on conflict (operator_id, code) do nothing`;
    return added === 1 ? id : null;
  }

  /** False where the plan has a price from this day. */
  async addPrice(operatorId: string, { planId, from, monthlyVnd, vatClass, vatIncluded }: AddPriceInput): Promise<boolean> {
    const added = await this.db.tx.$executeRaw`
      insert into bill.price (id, operator_id, plan_id, valid_from, monthly_vnd, vat_class, vat_included)
      values (${newId()}::uuid, ${operatorId}::uuid, ${planId}::uuid, ${from}::date, ${BigInt(monthlyVnd)}, ${vatClass}, ${vatIncluded})
      on conflict (operator_id, plan_id, valid_from) do nothing`;
    return added === 1;
  }

  async addVatRate(operatorId: string, { vatClass, from, percent }: AddVatRateInput): Promise<boolean> {
    const added = await this.db.tx.$executeRaw`
      insert into bill.vat_rate (operator_id, vat_class, valid_from, percent) values (${operatorId}::uuid, ${vatClass}, ${from}::date, ${percent})
      on conflict do nothing`;
    return added === 1;
  }

  private priceRows(): Promise<PriceRow[]> {
    return this.db.tx.$queryRaw<PriceRow[]>`
      select id::text, plan_id::text, valid_from::text, monthly_vnd, vat_class, vat_included from bill.price order by plan_id, valid_from`;
  }
}
