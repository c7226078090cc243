import type pg from 'pg';
import { newId } from '@diem-cau/shared/ids';
import { addMonths, type BillingMonth, firstDay, formatDay, serviceDay, startOfDay } from '@diem-cau/shared/time';
import { atHour } from './demonstration-month';
import { fictitiousBudgetCode, fictitiousTaxCodes } from './fictitious-codes';
import { insertRows } from './topic';

interface Supplied {
  readonly endpointId: string;
  readonly tenantId: string;
  readonly operatorId: string;
  readonly operator: string;
  readonly fullName: string;
  readonly address: string;
  readonly treasury: string;
  readonly assignedOn: string;
  readonly inServiceOn: string | null;
}

const MONTHLY_VND = 500_000;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const SELLERS: Readonly<Record<string, { legal_name: string; address: string; bank_name: string; bank_bin: string; bank_account: string; letters: string; contract: string; phone: string; days: number }>> = {
  vnpt: { legal_name: 'Viễn thông Hà Giang (minh họa)', address: 'Thành phố Hà Giang, tỉnh Hà Giang', bank_name: 'VietinBank', bank_bin: '970415', bank_account: '113366668888', letters: 'VN', contract: 'VNPT', phone: '0900 000 801', days: 30 },
  viettel: { legal_name: 'Viettel Hà Giang (minh họa)', address: 'Thành phố Hà Giang, tỉnh Hà Giang', bank_name: 'MB', bank_bin: '970422', bank_account: '0900000009999', letters: 'VT', contract: 'VIETTEL', phone: '0900 000 802', days: 15 },
};

/** Sellers, price, payers, contracts, and a subscription of every endpoint in service since its day of acceptance. Nothing is billed. */
export async function seedBilling(client: pg.Client, month: BillingMonth): Promise<void> {
  const supplied = await suppliedEndpoints(client);
  const taxCodes = fictitiousTaxCodes();
  const year = String(new Date(startOfDay(firstDay(addMonths(month, 2)))).getUTCFullYear()).slice(2);
  let budget = 0;
  for (const operatorId of new Set(supplied.map((row) => row.operatorId))) {
    const own = supplied.filter((row) => row.operatorId === operatorId);
    const seller = SELLERS[own[0]?.operator ?? ''];
    if (!seller) continue;
    const { letters, contract: contractMark, days, ...setting } = seller;
    await insertRows(client, 'bill.operator_setting', [
      { operator_id: operatorId, ...setting, tax_code: taxCodes.next().value, series: `C${year}T${letters}`, form_number: '1', vat_rate_day: 'invoice_day', payment_term_days: days, updated_at: new Date() },
    ]);
    const planId = newId();
    const since = firstDay(addMonths(month, -2));
    await insertRows(client, 'bill.plan', [{ id: planId, operator_id: operatorId, code: 'DC-THANG', name: 'Cước điểm cầu tháng' }]);
    await insertRows(client, 'bill.price', [{ id: newId(), operator_id: operatorId, plan_id: planId, valid_from: since, monthly_vnd: MONTHLY_VND, vat_class: 'telecom', vat_included: false, recorded_at: atHour(since, 8) }]);
    await insertRows(client, 'bill.vat_rate', [{ operator_id: operatorId, vat_class: 'telecom', valid_from: since, percent: 10, recorded_at: atHour(since, 8) }]);

    // Each unit pays for its own room, so payers, contracts and endpoints are one to one here.
    const rows = own.map((row, index) => {
      const budgetCode = fictitiousBudgetCode((budget += 1));
      return { ...row, payerId: newId(), contractId: newId(), index: index + 1, taxCode: taxCodes.next().value, budgetCode };
    });
    await insertRows(client, 'bill.payer', rows.map((row) => ({ id: row.payerId, operator_id: operatorId, payer_tenant_id: row.tenantId, code: `DC${String(row.index).padStart(6, '0')}`, touched_at: atHour(serviceDay(row.assignedOn), 10) })));
    await insertRows(
      client,
      'bill.payer_version',
      rows.map((row) => {
        const name = `Ủy ban nhân dân ${lower(row.fullName)}`;
        return {
          id: newId(), operator_id: operatorId, payer_id: row.payerId, valid_from: row.assignedOn, name, address: row.address, tax_code: row.taxCode, budget_code: row.budgetCode,
          treasury_account: `9527.3.${row.budgetCode}`, treasury_office: `KBNN ${row.treasury} (minh họa)`, recorded_at: atHour(serviceDay(row.assignedOn), 10),
        };
      }),
    );
    await insertRows(
      client,
      'bill.contract',
      rows.map((row) => ({
        id: row.contractId, operator_id: operatorId, customer_tenant_id: row.tenantId, number: `${String(row.index).padStart(3, '0')}/${row.assignedOn.slice(0, 4)}/HĐ-${contractMark}`,
        signed_on: row.assignedOn, note: `Dữ liệu minh họa, lập ngày ${formatDay(serviceDay(row.assignedOn))}`, created_at: atHour(serviceDay(row.assignedOn), 10),
      })),
    );
    const live = rows.flatMap((row) => (row.inServiceOn === null ? [] : [{ ...row, day: serviceDay(row.inServiceOn) }]));
    await insertRows(client, 'bill.subscription', live.map((row) => ({ id: newId(), operator_id: operatorId, endpoint_id: row.endpointId, contract_id: row.contractId, plan_id: planId, created_at: atHour(row.day, 9) })));
    await insertRows(
      client,
      'bill.subscription_event',
      live.map((row) => ({
        operator_id: operatorId, endpoint_id: row.endpointId, seq: 1, kind: 'activate', effective_at: startOfDay(row.day).toISOString(), recorded_at: atHour(row.day, 9), payer_id: row.payerId, trial_days: 0, source: `seed:${row.endpointId}`,
      })),
    );
  }
}

async function suppliedEndpoints(client: pg.Client): Promise<Supplied[]> {
  const { rows } = await client.query<Supplied>(
    `select e.id as "endpointId", e.tenant_id as "tenantId", o.id as "operatorId", o.code as operator, u.full_name as "fullName",
            case when u.level = 'commune' then concat_ws(', ', u.full_name, d.full_name, 'tỉnh Hà Giang') else concat_ws(', ', u.full_name, 'tỉnh Hà Giang') end as address,
            case when u.level = 'commune' then d.name else u.name end as treasury,
            to_char(e.created_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "assignedOn", to_char(e.in_service_on, 'YYYY-MM-DD') as "inServiceOn"
       from core.endpoint e join core.operator o on o.id = e.supplier_operator_id
       join core.tenant_version u on u.tenant_id = e.payer_tenant_id join core.tenant_version d on d.tenant_id = u.parent_id
      order by o.code desc, u.code`,
  );
  return rows;
}
