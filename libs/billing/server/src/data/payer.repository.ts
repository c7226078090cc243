import { Injectable } from '@nestjs/common';
import type { AddPayerVersionInput } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';

/** A payer as it prints on an invoice of a day. */
export interface PayerIdentity {
  readonly id: string;
  readonly tenantId: string;
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly taxCode: string | null;
  readonly budgetCode: string | null;
  readonly treasuryAccount: string | null;
  readonly treasuryOffice: string | null;
}

@Injectable()
export class PayerRepository {
  constructor(private readonly db: Database) {}

  /** Payers with the version in force on a day. */
  async onDay(day: string, ids: readonly string[] | 'all'): Promise<Map<string, PayerIdentity>> {
    const only = ids === 'all' ? Prisma.sql`true` : Prisma.sql`p.id = any(${ids}::uuid[])`;
    const rows = await this.db.tx.$queryRaw<PayerIdentity[]>`
      select distinct on (p.id) p.id::text, p.payer_tenant_id::text as "tenantId", p.code, coalesce(v.name, '') as name, coalesce(v.address, '') as address,
             v.tax_code as "taxCode", v.budget_code as "budgetCode", v.treasury_account as "treasuryAccount", v.treasury_office as "treasuryOffice"
        from bill.payer p left join bill.payer_version v on v.payer_id = p.id and v.valid_from <= ${day}::date
       where ${only}
       order by p.id, v.valid_from desc, v.id desc`;
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Locks the rows in one order, so that whoever moves a payer's money is alone and nobody waits in a circle. */
  async lock(ids: readonly string[]): Promise<void> {
    await this.db.tx.$queryRaw`select id from bill.payer where id = any(${ids}::uuid[]) order by id for no key update`;
  }

  async idOfTenant(tenantId: string): Promise<string | null> {
    const rows = await this.db.tx.$queryRaw<{ id: string }[]>`select id::text from bill.payer where payer_tenant_id = ${tenantId}::uuid`;
    return rows[0]?.id ?? null;
  }

  /** The operator's payer for a unit, made with the directory's name and address where it is new. Codes are for a person to add. */
  async ensure(operatorId: string, tenantId: string): Promise<string> {
    const known = await this.idOfTenant(tenantId);
    if (known) return known;
    await this.db.tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('payer ' || ${operatorId}, 0))::text`;
    const id = newId();
    const made = await this.db.tx.$executeRaw`
      insert into bill.payer (id, operator_id, payer_tenant_id, code)
      select ${id}::uuid, ${operatorId}::uuid, ${tenantId}::uuid,
             'DC' || lpad((coalesce(max(substr(code, 3)::int) filter (where code ~ '^DC[0-9]{6}$'), 0) + 1)::text, 6, '0') from bill.payer
      on conflict (operator_id, payer_tenant_id) do nothing`;
    if (made === 0) return (await this.idOfTenant(tenantId)) ?? id;
    await this.db.tx.$executeRaw`
      insert into bill.payer_version (id, operator_id, payer_id, valid_from, name, address)
      select ${newId()}::uuid, ${operatorId}::uuid, ${id}::uuid, '2000-01-01', n.name, n.address
        from (select case when u.sector = 'administration' then 'Ủy ban nhân dân ' || lower(left(u.full_name, 1)) || substr(u.full_name, 2) else u.full_name end as name,
                     (select string_agg(a.full_name, ', ' order by c.depth) from core.closure c join core.unit a on a.id = c.ancestor where c.descendant = u.id) as address
                from core.unit u where u.id = ${tenantId}::uuid) n`;
    return id;
  }

  async addVersion(operatorId: string, payerId: string, v: AddPayerVersionInput): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.payer_version (id, operator_id, payer_id, valid_from, name, address, tax_code, budget_code, treasury_account, treasury_office)
      values (${newId()}::uuid, ${operatorId}::uuid, ${payerId}::uuid, ${v.from}::date, ${v.name}, ${v.address}, ${v.taxCode}, ${v.budgetCode},
              ${v.treasuryAccount}, ${v.treasuryOffice})`;
  }
}
