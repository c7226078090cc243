import type { ListEndpointsFilters } from '@diem-cau/endpoints/contracts';
import { Prisma } from '@diem-cau/platform/database';
import { SILENT_SECONDS } from '../domain/connection-rule';

/** Silence is offline at once, whether or not the sweep has written it yet. */
const SILENT = Prisma.sql`(pr.last_seen_at is null or pr.last_seen_at < now() - make_interval(secs => ${SILENT_SECONDS}))`;
export const CONNECTION = Prisma.sql`(case when ${SILENT} then 'offline' else pr.connection end)`;
/** Ready: it should work, and it does. */
export const READY = Prisma.sql`(${CONNECTION} in ('online', 'in_meeting'))`;
export const EXPECTED = Prisma.sql`(e.state in ('installed', 'in_service'))`;
const TEST_STATE = Prisma.sql`(case when t.passed then 'passed' when not t.passed then 'failed' when t.started_at < now() - interval '2 minutes' then 'expired' else 'waiting' end)`;

export const AROUND = Prisma.sql`
  left join core.operator o on o.id = e.supplier_operator_id
  left join core.presence pr on pr.endpoint_id = e.id`;

/** One endpoint with its unit, operator and connection. */
export const FROM = Prisma.sql`core.endpoint e join core.unit u on u.id = e.tenant_id ${AROUND}`;

/**
 * For lists, before `select`: the wall chooses the rows first, and each of their units is looked up once. Left to itself the planner,
 * which cannot estimate a date range, visits every unit of the country: seven times slower (`npm run bench`, lists).
 */
export const CHOSEN = Prisma.sql`
  mine as materialized (select * from core.endpoint),
  units as materialized (select * from core.unit where id = any(array(select distinct tenant_id from mine)))`;
const PRESENCE = Prisma.sql`left join core.presence pr on pr.endpoint_id = e.id`;
/** Endpoints with their connection, for counts. */
export const FROM_CONNECTED = Prisma.sql`mine e ${PRESENCE}`;
/** Endpoints with their unit and connection. */
export const FROM_CHOSEN = Prisma.sql`mine e join units u on u.id = e.tenant_id ${PRESENCE}`;

/** No more than what a list's filter and order name: the rest is looked up for the page's rows alone. */
export function fromFor({ connection, ready, sort = '' }: ListEndpointsFilters & { readonly sort?: string | undefined }): Prisma.Sql {
  const asksConnection = (connection?.length ?? 0) > 0 || ready !== undefined || /connection|last_seen/.test(sort);
  const operator = sort.includes('operator') ? Prisma.sql`left join core.operator o on o.id = e.supplier_operator_id` : Prisma.empty;
  return Prisma.sql`mine e join units u on u.id = e.tenant_id ${asksConnection ? PRESENCE : Prisma.empty} ${operator}`;
}

/** Columns of one row. What only the page's rows need is looked up by themselves, after the page was chosen. Posts of operators do not see devices. */
export function columns(forOperator: boolean, today: string): Prisma.Sql {
  const paired = forOperator
    ? Prisma.sql`null::boolean`
    : Prisma.sql`exists (select 1 from core.device d where d.tenant_id = e.tenant_id and d.endpoint_id = e.id and d.revoked_at is null)`;
  return Prisma.sql`
    e.id, e.tenant_id as "tenantId", e.code, e.name, e.place, e.kind, e.state, ${CONNECTION} as connection,
    case when ${SILENT} then pr.last_seen_at else pr.since end as "connectionSince", pr.last_seen_at as "lastSeenAt",
    e.line_kbps as "lineKbps", e.custodian_name as "custodianName", e.custodian_phone as "custodianPhone",
    jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name, 'fullName', u.full_name, 'level', u.level, 'parentName', (select up.name from core.unit up where up.id = u.parent_id), 'lat', u.lat, 'lng', u.lng) as unit,
    case when o.id is not null then jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name, 'supportPhone', o.support_phone) end as operator,
    e.planned_on::text as "plannedOn", e.in_service_on::text as "inServiceOn", ${lateOn(today)} as late, ${paired} as paired,
    (select jsonb_build_object('state', ${TEST_STATE}, 'at', to_char(coalesce(t.finished_at, t.started_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
       from core.link_test t where t.tenant_id = e.tenant_id and t.endpoint_id = e.id order by t.started_at desc limit 1) as "lastTest",
    e.version`;
}

export const lateOn = (today: string): Prisma.Sql => Prisma.sql`(coalesce(e.planned_on < ${today}::date, false) and e.state in ('planned', 'installing', 'installed'))`;

export function where(filters: ListEndpointsFilters & { readonly q?: string | undefined }, today: string): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (filters.state?.length) parts.push(Prisma.sql`e.state = any(${filters.state}::text[])`);
  if (filters.kind?.length) parts.push(Prisma.sql`e.kind = any(${filters.kind}::text[])`);
  if (filters.connection?.length) parts.push(Prisma.sql`${CONNECTION} = any(${filters.connection}::text[])`);
  if (filters.unitId) parts.push(Prisma.sql`e.tenant_id in (select c.descendant from core.closure c where c.ancestor = ${filters.unitId}::uuid)`);
  if (filters.operatorId) parts.push(Prisma.sql`e.supplier_operator_id = ${filters.operatorId}::uuid`);
  if (filters.ready === true) parts.push(Prisma.sql`${EXPECTED} and ${READY}`);
  if (filters.ready === false) parts.push(Prisma.sql`${EXPECTED} and not ${READY}`);
  if (filters.late !== undefined) parts.push(Prisma.sql`${lateOn(today)} = ${filters.late}`);
  if (filters.q) parts.push(Prisma.sql`(e.search ilike ${wanted(filters.q)} or u.search ilike ${wanted(filters.q)})`);
  return Prisma.join(parts, ' and ');
}

/** As a sub-select it is made once, not once a row. */
const wanted = (words: string): Prisma.Sql => Prisma.sql`(select '%' || core.search_key(${escapeLike(words)}) || '%')`;
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const ORDERS: Readonly<Record<string, Prisma.Sql>> = {
  name: Prisma.sql`e.name collate "vi-x-icu"`,
  unit: Prisma.sql`u.name collate "vi-x-icu"`,
  code: Prisma.sql`e.code`,
  state: Prisma.sql`array_position(array['planned', 'installing', 'installed', 'in_service', 'suspended', 'retired'], e.state)`,
  connection: Prisma.sql`array_position(array['offline', 'degraded', 'online', 'in_meeting'], ${CONNECTION})`,
  operator: Prisma.sql`o.name collate "vi-x-icu"`,
  planned: Prisma.sql`e.planned_on`,
  last_seen: Prisma.sql`pr.last_seen_at`,
};

/** Unknown sorts fall back to the unit's name: an old link still opens. */
export function orderBy(sort = 'unit'): Prisma.Sql {
  const falling = sort.startsWith('-');
  const key = ORDERS[falling ? sort.slice(1) : sort] ?? ORDERS['unit']!;
  return falling ? Prisma.sql`${key} desc nulls last, e.code, e.id` : Prisma.sql`${key} asc nulls last, e.code, e.id`;
}
