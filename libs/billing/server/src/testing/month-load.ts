import type pg from 'pg';
import { newId } from '@diem-cau/shared/ids';

export interface MonthLoad {
  readonly operatorId: string;
  readonly payers: number;
  readonly endpoints: number;
}

/**
 * An operator with payers and endpoints of today's country (3,321 units, 10,000 rooms): most for the whole month, every fifth
 * from the 17th, every twentieth suspended for ten days. Arranged by set through the superuser, for bench and tests.
 *
 * @param month `YYYY-MM` that a run will bill
 * @param isWhole every room for the whole month
 */
export async function loadMonth(admin: pg.Pool | pg.Client, month: string, payers = 3321, endpoints = 10_000, isWhole = false): Promise<MonthLoad> {
  const [operatorId, planId] = [newId(), newId()];
  await admin.query(`insert into core.operator (id, code, name, short_name) values ($1, $2, 'Tải thử', 'Tải thử')`, [operatorId, `load-${operatorId}`]);
  await admin.query(
    `insert into bill.operator_setting (operator_id, legal_name, address, tax_code, series, bank_name, bank_bin, bank_account)
     values ($1, 'Viễn thông Mẫu', 'Số 1 phố Mẫu', '0199100004', 'C26TDC', 'VietinBank', '970415', '113366668888')`,
    [operatorId],
  );
  await admin.query(`insert into bill.plan (id, operator_id, code, name) values ($1, $2, 'DC', 'Cước điểm cầu')`, [planId, operatorId]);
  await admin.query(`insert into bill.price (id, operator_id, plan_id, valid_from, monthly_vnd, vat_class) values ($1, $2, $3, '2020-01-01', 500000, 'telecom')`, [newId(), operatorId, planId]);
  await admin.query(`insert into bill.vat_rate (operator_id, vat_class, valid_from, percent) values ($1, 'telecom', '2020-01-01', 10)`, [operatorId]);
  await admin.query(`create temp table if not exists load_unit (n int primary key, tenant_id uuid, payer_id uuid, contract_id uuid)`);
  await admin.query(`create temp table if not exists load_endpoint (n int primary key, id uuid, unit_n int)`);
  await admin.query('truncate load_unit, load_endpoint');
  await admin.query(`insert into load_unit select n, gen_random_uuid(), gen_random_uuid(), gen_random_uuid() from generate_series(1, $1::int) n`, [payers]);
  await admin.query(`insert into load_endpoint select n, gen_random_uuid(), (n - 1) % $2::int + 1 from generate_series(1, $1::int) n`, [endpoints, payers]);
  await admin.query(`insert into core.tenant (id) select tenant_id from load_unit`);
  await admin.query(
    `insert into core.tenant_version (tenant_id, code, name, full_name, kind, level, search) select tenant_id, 'L' || n, 'Xã số ' || n, 'Xã số ' || n, 'xa', 'commune', 'xa so ' || n from load_unit`,
  );
  await admin.query(`insert into core.closure select tenant_id, tenant_id, 0 from load_unit`);
  await admin.query(
    `insert into core.endpoint (id, tenant_id, code, name, kind, state, search) select e.id, u.tenant_id, 'DC-' || e.n, 'Phòng họp số ' || e.n, 'room_kit', 'in_service', 'phong hop so ' || e.n
       from load_endpoint e join load_unit u on u.n = e.unit_n`,
  );
  await admin.query(`insert into core.supply select $1, id, daterange('2020-01-01', null) from load_endpoint`, [operatorId]);
  await admin.query(`insert into bill.payer (id, operator_id, payer_tenant_id, code) select payer_id, $1, tenant_id, 'DC' || lpad(n::text, 6, '0') from load_unit`, [operatorId]);
  await admin.query(
    `insert into bill.payer_version (id, operator_id, payer_id, valid_from, name, address, tax_code, budget_code)
     select gen_random_uuid(), $1, payer_id, '2020-01-01', 'Ủy ban nhân dân xã số ' || n, 'Xã số ' || n, '0199100371', '1099999' from load_unit`,
    [operatorId],
  );
  await admin.query(`insert into bill.contract (id, operator_id, customer_tenant_id, number, signed_on) select contract_id, $1, tenant_id, 'HĐ-' || n, '2020-01-01' from load_unit`, [operatorId]);
  await admin.query(
    `insert into bill.subscription (id, operator_id, endpoint_id, contract_id, plan_id) select gen_random_uuid(), $1, e.id, u.contract_id, $2 from load_endpoint e join load_unit u on u.n = e.unit_n`,
    [operatorId, planId],
  );
  await admin.query(
    `insert into bill.subscription_event (operator_id, endpoint_id, seq, kind, effective_at, recorded_at, payer_id, trial_days)
     select $1, e.id, 1, 'activate', t.at, t.at, u.payer_id, 0 from load_endpoint e join load_unit u on u.n = e.unit_n
      cross join lateral (select ($2 || case when e.n % 5 = 0 and not $3 then '-17' else '-01' end || 'T00:00:00+07:00')::timestamptz as at) t`,
    [operatorId, month, isWhole],
  );
  await admin.query(
    `insert into bill.subscription_event (operator_id, endpoint_id, seq, kind, effective_at, recorded_at)
     select $1, e.id, s.seq, s.kind, t.at, t.at from load_endpoint e cross join (values (2, 'suspend', '-08'), (3, 'resume', '-18')) s(seq, kind, day)
      cross join lateral (select ($2 || s.day || 'T00:00:00+07:00')::timestamptz as at) t where e.n % 20 = 1 and not $3`,
    [operatorId, month, isWhole],
  );
  await admin.query('analyze');
  return { operatorId, payers, endpoints };
}
