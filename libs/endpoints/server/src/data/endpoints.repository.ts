import { Injectable } from '@nestjs/common';
import type { EndpointKind, EndpointState } from '@diem-cau/endpoints/contracts';
import { Database, Prisma, sqlState } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';

export interface StoredEndpoint {
  readonly id: string;
  readonly tenantId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: EndpointKind;
  readonly state: EndpointState;
  readonly lineKbps: number | null;
  readonly supplierOperatorId: string | null;
  readonly payerTenantId: string | null;
  readonly version: number;
}

export interface EndpointFields {
  readonly name: string;
  readonly place: string;
  readonly kind: EndpointKind;
  readonly lineKbps: number | null;
  readonly custodianName: string;
  readonly custodianPhone: string;
  readonly supplierOperatorId: string | null;
  readonly payerTenantId: string | null;
  readonly plannedOn: string | null;
}

const FIELDS = Prisma.sql`id, tenant_id as "tenantId", code, name, kind, state, line_kbps as "lineKbps", supplier_operator_id as "supplierOperatorId",
  payer_tenant_id as "payerTenantId", version`;

@Injectable()
export class EndpointRepository {
  constructor(private readonly db: Database) {}

  /** Locks the row for the rest of the transaction; null where it is not the actor's to see. */
  async lock(id: string): Promise<StoredEndpoint | null> {
    const [row] = await this.db.tx.$queryRaw<StoredEndpoint[]>`select ${FIELDS} from core.endpoint where id = ${id}::uuid for update`;
    return row ?? null;
  }

  async find(id: string): Promise<StoredEndpoint | null> {
    const [row] = await this.db.tx.$queryRaw<StoredEndpoint[]>`select ${FIELDS} from core.endpoint where id = ${id}::uuid`;
    return row ?? null;
  }

  /** The next free code of a unit: `00820-01`. The unit's own row of the directory is no lock, so two at once collide and one asks again. */
  async nextCode(tenantId: string): Promise<string | null> {
    const [row] = await this.db.tx.$queryRaw<{ code: string }[]>`
      select u.code || '-' || lpad(n.next::text, greatest(2, length(n.next::text)), '0') as code
        from core.unit u, lateral (select 1 + coalesce(max(substring(e.code from length(u.code) + 2)::int), 0) as next from core.endpoint e
               where e.tenant_id = u.id and e.code ~ ('^' || u.code || '-[0-9]{1,6}$')) n
       where u.id = ${tenantId}::uuid and u.id = any((select ctx.managed())::uuid[])`;
    return row?.code ?? null;
  }

  /** @returns null where the unit has this code already */
  async insert(tenantId: string, code: string, fields: EndpointFields): Promise<string | null> {
    const id = newId();
    // Without RETURNING a conflict answers nothing and leaves the transaction alive.
    const made = await this.db.tx.$executeRaw`
      insert into core.endpoint (id, tenant_id, code, name, place, kind, line_kbps, custodian_name, custodian_phone, supplier_operator_id, payer_tenant_id,
                                 planned_on, search)
      values (${id}::uuid, ${tenantId}::uuid, ${code}, ${fields.name}, ${fields.place}, ${fields.kind}, ${fields.lineKbps}, ${fields.custodianName},
              ${fields.custodianPhone}, ${fields.supplierOperatorId}::uuid, ${fields.payerTenantId}::uuid, ${fields.plannedOn}::date,
              core.search_key(${`${fields.name} ${code} ${fields.place} ${fields.custodianName}`}))
      on conflict (tenant_id, code) do nothing`;
    return made === 1 ? id : null;
  }

  /** Writes what is given; what is left out stays. */
  async update(id: string, fields: Partial<EndpointFields>): Promise<void> {
    const sets: Prisma.Sql[] = [];
    const set = (column: Prisma.Sql, value: unknown, cast = Prisma.empty): void => {
      if (value !== undefined) sets.push(Prisma.sql`${column} = ${value}${cast}`);
    };
    set(Prisma.sql`name`, fields.name);
    set(Prisma.sql`place`, fields.place);
    set(Prisma.sql`kind`, fields.kind);
    set(Prisma.sql`line_kbps`, fields.lineKbps, Prisma.sql`::int`);
    set(Prisma.sql`custodian_name`, fields.custodianName);
    set(Prisma.sql`custodian_phone`, fields.custodianPhone);
    set(Prisma.sql`supplier_operator_id`, fields.supplierOperatorId, Prisma.sql`::uuid`);
    set(Prisma.sql`payer_tenant_id`, fields.payerTenantId, Prisma.sql`::uuid`);
    set(Prisma.sql`planned_on`, fields.plannedOn, Prisma.sql`::date`);
    await this.db.tx.$executeRaw`
      update core.endpoint set ${Prisma.join([...sets, Prisma.sql`version = version + 1`, Prisma.sql`updated_at = now()`])} where id = ${id}::uuid`;
    await this.db.tx.$executeRaw`update core.endpoint set search = core.search_key(name || ' ' || code || ' ' || place || ' ' || custodian_name) where id = ${id}::uuid`;
  }

  /** The only columns that an operator's technician may write too. */
  async moveTo(id: string, state: EndpointState): Promise<void> {
    await this.db.tx.$executeRaw`update core.endpoint set state = ${state}, version = version + 1, updated_at = now() where id = ${id}::uuid`;
  }

  async startService(id: string, onDay: string): Promise<void> {
    await this.db.tx.$executeRaw`update core.endpoint set in_service_on = coalesce(in_service_on, ${onDay}::date) where id = ${id}::uuid`;
  }

  async operatorExists(id: string): Promise<boolean> {
    const rows = await this.db.tx.$queryRaw<unknown[]>`select 1 from core.operator where id = ${id}::uuid`;
    return rows.length > 0;
  }

  /** A payer stands in the unit's own line, above or below: a district pays for its communes. */
  async mayPay(payerTenantId: string, tenantId: string): Promise<boolean> {
    const rows = await this.db.tx.$queryRaw<unknown[]>`
      select 1 from core.closure where (ancestor = ${payerTenantId}::uuid and descendant = ${tenantId}::uuid)
         or (ancestor = ${tenantId}::uuid and descendant = ${payerTenantId}::uuid)`;
    return rows.length > 0;
  }

  /** Undoes the supply of planned endpoints, so that another operator, or none, can have them. */
  async withdrawPlannedSupply(ids: readonly string[]): Promise<void> {
    await this.db.tx.$queryRaw`select ctx.withdraw_planned_supply(${[...ids]}::uuid[])::text`;
  }

  /** The unit and those above it. */
  async lineOf(tenantIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.tx.$queryRaw<{ id: string }[]>`select distinct ancestor as id from core.closure where descendant = any(${[...tenantIds]}::uuid[])`;
    return rows.map(({ id }) => id);
  }

  /** True for units whose endpoints the actor may read; an operator's posts read endpoints, not units. */
  async isInBranch(tenantId: string): Promise<boolean> {
    const [row] = await this.db.tx.$queryRaw<{ holds: boolean }[]>`select ${tenantId}::uuid = any((select ctx.branch())::uuid[]) as holds`;
    return row?.holds ?? false;
  }

  /** @returns false where something refers to one of them */
  async deleteOfImport(importId: string): Promise<boolean> {
    try {
      await this.db.tx.$executeRaw`delete from core.endpoint where import_id = ${importId}::uuid`;
      return true;
    } catch (error) {
      if (sqlState(error) === '23503') return false;
      throw error;
    }
  }
}
