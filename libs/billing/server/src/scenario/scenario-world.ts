import type pg from 'pg';
import { permissionsOf } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { World } from '@diem-cau/platform/testing';
import { newId } from '@diem-cau/shared/ids';
import type { Billing } from '../testing/wire-billing';
import { taxCodeIsValid } from '../domain/payer-codes';
import type { ScenarioFile, ScenarioStep } from './scenario-file';

/** The file's names in the database. */
export interface ScenarioWorld {
  readonly operatorId: string;
  readonly actor: Actor;
  readonly payers: ReadonlyMap<string, string>;
  readonly endpoints: ReadonlyMap<string, string>;
}

/** One operator with one plan, the file's payers, and every endpoint that a step names. */
export async function makeScenarioWorld(admin: pg.Pool, billing: Billing, file: ScenarioFile): Promise<ScenarioWorld> {
  const world = new World(admin, permissionsOf);
  const { id: operatorId } = await world.operator('scenario');
  const actor = await world.person('operator_admin', { operatorId });
  const { bank, series } = file.operator;
  await billing.catalogue.editSetting(actor, {
    legalName: 'Viễn thông Mẫu', address: 'Số 1 phố Mẫu, tỉnh Mẫu', taxCode: '0199100004', phone: null, series, formNumber: '1',
    bankName: bank ? 'Ngân hàng Mẫu' : null, bankBin: bank?.bin ?? null, bankAccount: bank?.account ?? null, vatRateDay: 'invoice_day', paymentTermDays: 30, taxOfficeCode: null, taxOfficeName: null,
  });
  const planId = newId();
  await admin.query(`insert into bill.plan (id, operator_id, code, name) values ($1, $2, 'DC', 'Cước điểm cầu')`, [planId, operatorId]);
  for (const price of file.prices) await billing.catalogue.addPrice(actor, { planId, ...price });
  for (const rate of file.vatRates) await billing.catalogue.addVatRate(actor, { vatClass: rate.class, from: rate.from, percent: rate.percent });
  const payers = await makePayers(admin, operatorId, file);
  const endpoints = await makeEndpoints(admin, operatorId, await world.unit('Xã Mẫu'), file.steps);
  return { operatorId, actor, payers, endpoints };
}

async function makePayers(admin: pg.Pool, operatorId: string, file: ScenarioFile): Promise<Map<string, string>> {
  const rows = file.payers.map((payer, index) => ({
    id: newId(), tenant: newId(), n: index + 1, name: payer.name ?? `Ủy ban nhân dân xã ${payer.id}`, address: payer.address ?? `Xã ${payer.id}, tỉnh Mẫu`,
    taxCode: payer.taxCode ?? fictitiousTaxCode(index), budgetCode: payer.budgetCode ?? String(1_000_000 + index),
  }));
  const input = [JSON.stringify(rows)];
  const given = `jsonb_to_recordset($1::jsonb) as r(id uuid, tenant uuid, n int, name text, address text, "taxCode" text, "budgetCode" text)`;
  await admin.query(`insert into core.tenant (id) select tenant from ${given}`, input);
  await admin.query(
    `insert into core.tenant_version (tenant_id, code, name, full_name, kind, level, search) select tenant, 'P' || n, name, name, 'xa', 'commune', core.search_key(name) from ${given}`, input);
  await admin.query(`insert into core.closure (ancestor, descendant, depth) select tenant, tenant, 0 from ${given}`, input);
  await admin.query(`insert into bill.payer (id, operator_id, payer_tenant_id, code) select id, $2, tenant, 'DC' || lpad(n::text, 6, '0') from ${given}`, [...input, operatorId]);
  await admin.query(
    `insert into bill.payer_version (id, operator_id, payer_id, valid_from, name, address, tax_code, budget_code)
     select gen_random_uuid(), $2, id, '2000-01-01', name, address, "taxCode", "budgetCode" from ${given}`, [...input, operatorId]);
  return new Map(file.payers.map(({ id }, index) => [id, rows[index]?.id ?? '']));
}

async function makeEndpoints(admin: pg.Pool, operatorId: string, unit: { id: string }, steps: readonly ScenarioStep[]): Promise<Map<string, string>> {
  const names = [...new Set(steps.flatMap(endpointsOf))];
  const rows = names.map((name, index) => ({ id: newId(), n: index + 1, name }));
  const given = `jsonb_to_recordset($1::jsonb) as r(id uuid, n int, name text)`;
  await admin.query(
    `insert into core.endpoint (id, tenant_id, code, name, kind, state, search) select id, $2, 'DC-' || n, name, 'room_kit', 'in_service', core.search_key(name) from ${given}`,
    [JSON.stringify(rows), unit.id]);
  await admin.query(`insert into core.supply (operator_id, endpoint_id, valid) select $2, id, daterange('1900-01-01', null) from ${given}`, [JSON.stringify(rows), operatorId]);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

export function endpointsOf(step: ScenarioStep): string[] {
  if ('endpoints' in step && step.endpoints) return step.endpoints;
  return 'endpoint' in step && step.endpoint !== undefined ? [step.endpoint] : [];
}

/** A number with a right check digit; the ninth digit moves on where no check digit fits. */
function fictitiousTaxCode(index: number): string {
  for (let base = 19_920_000 + index * 3; ; base += 1) {
    const found = Array.from({ length: 10 }, (_, digit) => `0${base}${digit}`).find(taxCodeIsValid);
    if (found) return found;
  }
}
