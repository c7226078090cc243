import type pg from 'pg';
import { newId } from '@diem-cau/shared/ids';
import { addDays, addMonthsToDay, type BillingMonth, type ServiceDay } from '@diem-cau/shared/time';
import { atHour, dayOf } from './demonstration-month';
import { type PlannedEndpoint, planEndpoints, type Stage } from './endpoint-plan';
import { inventedCustodian } from './invented-people';
import { KIT } from './kit';
import { operatorIds } from './operators';
import { readDistricts, readUnits } from './read-csv';
import { insertRows } from './topic';
import { unitIds } from './units';

interface Seeded extends PlannedEndpoint {
  readonly id: string;
  readonly tenantId: string;
  readonly operatorId: string;
  readonly day: ServiceDay;
  readonly assignedOn: ServiceDay;
  readonly startedOn: ServiceDay;
  readonly installedOn: ServiceDay;
}

const REACHED: Readonly<Record<Stage, number>> = { installing: 1, installed: 2, in_service: 3 };
const nameOf = ({ unit }: PlannedEndpoint): string => `Điểm cầu ${lower(unit.full_name)}`;
const acceptanceNumber = (code: string): string => `01/BBNT-${code}`;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The endpoints with kit, installation, acceptance and the journal that led there. */
export async function seedEndpoints(client: pg.Client, month: BillingMonth): Promise<void> {
  const [unit, operator] = [await unitIds(client), await operatorIds(client)];
  const all = planEndpoints(readUnits(), readDistricts()).map((planned): Seeded => {
    const day = dayOf(month, planned.date);
    // VNPT put up its points in "gần 3 tuần"; Viettel's district came first.
    const assignedOn = planned.operator === 'vnpt' ? dayOf(month, 1) : addMonthsToDay(dayOf(month, 6), -1);
    return { ...planned, id: newId(), tenantId: unit(planned.unit.code), operatorId: operator(planned.operator), day, assignedOn, startedOn: addDays(day, -6), installedOn: addDays(day, -2) };
  });
  const posts = await postsOf(client);
  await insertRows(client, 'core.endpoint', all.map(endpointRow));
  await insertRows(client, 'core.supply', all.map(({ operatorId, id, assignedOn }) => ({ operator_id: operatorId, endpoint_id: id, valid: `[${assignedOn},)` })));
  await insertRows(client, 'core.asset', all.flatMap(assetRows));
  await insertRows(client, 'core.installation', all.map((endpoint) => installationRow(endpoint, posts)));
  await insertRows(client, 'core.acceptance', all.filter(({ stage }) => stage === 'in_service').map((endpoint) => acceptanceRow(endpoint, posts)));
  await insertRows(client, 'core.endpoint_event', all.flatMap((endpoint) => eventRows(endpoint, posts)));
}

function endpointRow(endpoint: Seeded, index: number) {
  const { unit, district } = endpoint;
  const custodian = inventedCustodian(index);
  const name = nameOf(endpoint);
  const code = `DC-${unit.code}`;
  return {
    id: endpoint.id, tenant_id: endpoint.tenantId, code, name, place: unit === district ? 'Phòng họp trực tuyến UBND huyện' : `Phòng họp UBND ${lower(unit.full_name)}`,
    kind: 'room_kit', state: endpoint.stage, custodian_name: custodian.name, custodian_phone: custodian.phone, supplier_operator_id: endpoint.operatorId,
    payer_tenant_id: endpoint.tenantId, planned_on: endpoint.day, in_service_on: endpoint.stage === 'in_service' ? endpoint.day : null,
    search: `${code} ${name} ${unit.full_name} ${district.full_name} ${custodian.name}`, version: REACHED[endpoint.stage] + 1,
    created_at: atHour(endpoint.assignedOn, 8), updated_at: atHour(endpoint.installedOn, 17),
  };
}

function assetRows({ id, tenantId, unit, installedOn, assignedOn, stage }: Seeded) {
  const delivered = stage !== 'installing';
  return KIT.map((part, index) => ({
    id: newId(), tenant_id: tenantId, endpoint_id: id, ...part, serial: delivered ? `MH-${unit.code}-${index + 1}` : '', warranty_until: delivered ? addMonthsToDay(installedOn, 12) : null,
    owner: unit.code.length === 3 ? 'district' : 'unit', funding: unit.code.length === 3 ? 'district_budget' : 'unit_budget', created_at: atHour(assignedOn, 8), updated_at: atHour(installedOn, 16),
  }));
}

function installationRow({ id, tenantId, operator, stage, startedOn, installedOn }: Seeded, posts: Posts) {
  const technician = posts(operator === 'vnpt' ? 'kythuat.vnpt' : 'kythuat.viettel');
  const done = stage !== 'installing';
  return {
    id: newId(), tenant_id: tenantId, endpoint_id: id, technician_post_id: technician.id, technician_name: technician.name, started_at: atHour(startedOn, 9),
    installed_at: done ? atHour(installedOn, 16) : null, line_kbps_measured: null, checks: done ? { power: true, picture: true, sound: true, line: true } : {}, note: done ? 'Dữ liệu minh họa' : '',
  };
}

function acceptanceRow({ id, tenantId, unit, day }: Seeded, posts: Posts) {
  const signer = posts(adminOf(unit.parent_code));
  return {
    id: newId(), tenant_id: tenantId, endpoint_id: id, seq: 1, number: acceptanceNumber(unit.code), accepted_on: day, signer_name: signer.name,
    signer_title: signer.title, note: 'Dữ liệu minh họa', by_post_id: signer.id, created_at: atHour(day, 9),
  };
}

function eventRows(endpoint: Seeded, posts: Posts) {
  const admin = posts(adminOf(endpoint.district.code));
  const technician = posts(endpoint.operator === 'vnpt' ? 'kythuat.vnpt' : 'kythuat.viettel');
  const event = (what: string, day: ServiceDay, hour: number, by: Post, detail: Readonly<Record<string, unknown>> = {}) => ({
    id: newId(), tenant_id: endpoint.tenantId, endpoint_id: endpoint.id, what, on_day: day, by_post_id: by.id, by_name: by.name, by_title: by.title, detail, at: atHour(day, hour),
  });
  const { code } = endpoint.unit;
  const life = [
    event('registered', endpoint.assignedOn, 8, admin, { code: `DC-${code}`, name: nameOf(endpoint) }),
    event('assigned', endpoint.assignedOn, 9, admin),
    event('installing', endpoint.startedOn, 9, technician),
    event('installed', endpoint.installedOn, 16, technician, { lineKbpsMeasured: null, serials: KIT.length }),
    event('accepted', endpoint.day, 9, admin, { number: acceptanceNumber(code), signerName: admin.name, signerTitle: admin.title }),
  ];
  return life.slice(0, 2 + REACHED[endpoint.stage]);
}

interface Post {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}
type Posts = (username: string) => Post;

/** Two districts have an admin of their own in the demonstration; the province's acts for the others. */
const adminOf = (districtCode: string): string => ({ '030': 'quantri.vixuyen', '027': 'quantri.meovac' })[districtCode] ?? 'quantri.tinh';

async function postsOf(client: pg.Client): Promise<Posts> {
  const { rows } = await client.query<Post & { username: string }>('select id, username, person_name as name, title from core.post');
  return (username) => {
    const post = rows.find((row) => row.username === username);
    if (!post) throw new Error(`no post of ${username}`);
    return post;
  };
}
