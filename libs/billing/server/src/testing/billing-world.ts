import { permissionsOf } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { createTestDatabase, type TestDatabase, type TestUnit, World } from '@diem-cau/platform/testing';
import { newId } from '@diem-cau/shared/ids';
import { FixedClock } from '@diem-cau/shared/time';
import type { EInvoiceGateways } from '../gateway/e-invoice-gateway';
import { wireBilling, type Billing } from './wire-billing';

/** Fictitious codes with valid check digits. */
export const TAX_CODE = '0199100371';
export const BUDGET_CODE = '1099999';

export interface TestOperator {
  readonly id: string;
  readonly clerk: Actor;
  readonly planId: string;
}

export interface TestPayer {
  readonly id: string;
  readonly unit: TestUnit;
  readonly endpoints: readonly { readonly id: string; readonly code: string }[];
}

/** An operator that sells the article's plan, its payers with endpoints, and billing's use cases under the application's roles. */
export class BillingWorld {
  private root: TestUnit | null = null;

  private constructor(
    readonly t: TestDatabase,
    readonly world: World,
    readonly clock: FixedClock,
    readonly billing: Billing,
  ) {}

  static async open(at = '2026-11-01T06:00:00+07:00', gateways?: EInvoiceGateways): Promise<BillingWorld> {
    const t = await createTestDatabase();
    const clock = new FixedClock(at);
    return new BillingWorld(t, new World(t.admin, permissionsOf), clock, wireBilling(t.db, clock, gateways));
  }

  async operator(code = 'vnpt', series = 'C26TDC'): Promise<TestOperator> {
    const { id } = await this.world.operator(code);
    const planId = newId();
    await this.t.admin.query(
      `insert into bill.operator_setting (operator_id, legal_name, address, tax_code, series, bank_name, bank_bin, bank_account)
       values ($1, 'Viễn thông Mẫu', 'Số 1 phố Mẫu', '0199100004', $2, 'VietinBank', '970415', '113366668888')`,
      [id, series],
    );
    await this.t.admin.query(`insert into bill.plan (id, operator_id, code, name) values ($1, $2, 'DC', 'Cước điểm cầu')`, [planId, id]);
    await this.price(id, planId, '2020-01-01', 500_000);
    await this.t.admin.query(`insert into bill.vat_rate (operator_id, vat_class, valid_from, percent) values ($1, 'telecom', '2020-01-01', 10)`, [id]);
    return { id, planId, clerk: await this.world.person('billing_clerk', { operatorId: id }) };
  }

  async price(operatorId: string, planId: string, from: string, monthlyVnd: number): Promise<void> {
    await this.t.admin.query(`insert into bill.price (id, operator_id, plan_id, valid_from, monthly_vnd, vat_class) values ($1, $2, $3, $4, $5, 'telecom')`, [
      newId(), operatorId, planId, from, monthlyVnd,
    ]);
  }

  /** A commune that pays for its own endpoints, supplied by the operator and not yet accepted. */
  async payer(operator: TestOperator, endpoints = 1, codes: { taxCode: string | null; budgetCode: string | null } = { taxCode: TAX_CODE, budgetCode: BUDGET_CODE }): Promise<TestPayer> {
    this.root ??= await this.world.unit('Tỉnh Mẫu');
    const unit = await this.world.unit('Xã Mẫu', this.root);
    const made = [];
    for (let n = 0; n < endpoints; n += 1) made.push(await this.world.endpoint(unit));
    for (const { id } of made) await this.billing.putUnderSupply.execute(operator.clerk, { endpointId: id, payerTenantId: unit.id, onDay: '2026-01-01' });
    const { items } = await this.billing.payers.page(operator.clerk, 'all', { page: 1, pageSize: 1000 });
    const payer = items.find(({ tenantId }) => tenantId === unit.id)!;
    await this.t.admin.query(
      `insert into bill.payer_version (id, operator_id, payer_id, valid_from, name, address, tax_code, budget_code) values ($1, $2, $3, '2020-01-01', 'Ủy ban nhân dân xã Mẫu', 'Xã Mẫu', $4, $5)`,
      [newId(), operator.id, payer.id, codes.taxCode, codes.budgetCode],
    );
    return { id: payer.id, unit, endpoints: made };
  }

  /** A fact of an endpoint's life, as its job would tell it. */
  life(operator: TestOperator, payer: TestPayer, kind: 'activate' | 'suspend' | 'resume' | 'cancel', onDay: string, endpoint = 0): Promise<void> {
    return this.billing.recordLife.execute(operator.clerk, { kind, endpointId: payer.endpoints[endpoint]!.id, payerTenantId: payer.unit.id, onDay, source: `test:${newId()}` });
  }

  /** Runs a month to its end and gives the run. */
  async run(operator: TestOperator, month = '2026-10', batchPayers?: number) {
    const { id } = await this.billing.startRun.execute(operator.clerk, { month });
    await this.billing.billMonth.execute(operator.clerk, id, batchPayers);
    return this.billing.readRuns.one(operator.clerk, id);
  }

  /** `net / VAT / gross` of a payer's invoices, in the order of issue. */
  async amounts(operator: TestOperator, payer: TestPayer): Promise<string[]> {
    const { items } = await this.billing.readInvoices.page(operator.clerk, { state: 'all', payerId: payer.id }, { page: 1, pageSize: 100, sort: 'number' });
    return items.map(({ totals: { netVnd, vatVnd, grossVnd } }) => `${netVnd} / ${vatVnd} / ${grossVnd}`);
  }

  close(): Promise<void> {
    return this.t.close();
  }
}
