import type { EndpointFacts, EndpointReader } from '@diem-cau/endpoints/contracts';
import type { Database } from '@diem-cau/platform/database';
import type { UnitReader, UnitView } from '@diem-cau/tenancy/contracts';

/** The directory over the tables that a test arranged, behind the same row security as the real one. */
export function unitReader(db: Database): UnitReader {
  const units = (where: string, ...values: unknown[]): Promise<UnitView[]> =>
    db.tx.$queryRawUnsafe(
      `select u.id, u.sector, u.code, u.name, u.full_name as "fullName", u.kind, u.level, u.parent_id as "parentId", null as "parentName", null as lat, null as lng
         from core.unit u ${where} order by u.code`,
      ...values,
    );
  return {
    byIds: async (ids) => new Map((await units('where u.id = any($1::uuid[])', [...ids])).map((unit) => [unit.id, unit])),
    path: (id) => units('join core.closure c on c.ancestor = u.id where c.descendant = $1::uuid', id),
    descendants: async (id, level) =>
      (await units('join core.closure c on c.descendant = u.id where c.ancestor = $1::uuid', id)).filter((unit) => level === undefined || unit.level === level),
  };
}

export function endpointReader(db: Database): EndpointReader {
  const endpoints = (where: string, ids: readonly string[]): Promise<EndpointFacts[]> =>
    db.tx.$queryRawUnsafe(
      `select id, tenant_id as "tenantId", code, name, place, kind, state, 'online' as connection, null as "lastSeenAt", null as "supplierOperatorId", tenant_id as "payerTenantId"
         from core.endpoint where ${where} = any($1::uuid[]) and state <> 'retired' order by code`,
      [...ids],
    );
  return {
    byIds: async (ids) => new Map((await endpoints('id', ids)).map((endpoint) => [endpoint.id, endpoint])),
    ofUnits: async (ids, { inServiceOnly = false } = {}) => (await endpoints('tenant_id', ids)).filter(({ state }) => !inServiceOnly || state === 'in_service'),
    connections: () => Promise.resolve(new Map()),
    isInService: async (id) => (await endpoints('id', [id])).some(({ state }) => state === 'in_service'),
  };
}
