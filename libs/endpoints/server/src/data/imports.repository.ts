import { Injectable } from '@nestjs/common';
import type { ImportColumn, ImportDraftView } from '@diem-cau/endpoints/contracts';
import { type Actor, Database, sqlState } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import type { ImportRow, KnownEndpoint } from '../domain/import/judge-rows';
import type { KnownUnit } from '../domain/import/match-unit';
import type { NewAsset, NewEndpoint } from '../domain/import/plan-rows';

export interface StoredImport {
  readonly id: string;
  readonly filename: string;
  readonly state: ImportDraftView['state'];
  readonly columns: ImportColumn[];
  readonly ignoredHeaders: string[];
  readonly rows: ImportRow[];
  readonly counts: ImportDraftView['counts'];
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
}

@Injectable()
export class ImportRepository {
  constructor(private readonly db: Database) {}

  async insert(actor: Actor, draft: Pick<StoredImport, 'filename' | 'columns' | 'ignoredHeaders' | 'rows' | 'counts'>): Promise<string> {
    const id = newId();
    await this.db.tx.$executeRaw`
      insert into core.endpoint_import (id, tenant_id, post_id, filename, columns, ignored_headers, rows, counts)
      values (${id}::uuid, ${actor.tenantId}::uuid, ${actor.postId}::uuid, ${draft.filename}, ${JSON.stringify(draft.columns)}::jsonb,
              ${JSON.stringify(draft.ignoredHeaders)}::jsonb, ${JSON.stringify(draft.rows)}::jsonb, ${JSON.stringify(draft.counts)}::jsonb)`;
    return id;
  }

  async lock(id: string): Promise<StoredImport | null> {
    const [row] = await this.db.tx.$queryRaw<StoredImport[]>`
      select id, filename, state, columns, ignored_headers as "ignoredHeaders", rows, counts, created_at as "createdAt", confirmed_at as "confirmedAt"
        from core.endpoint_import where id = ${id}::uuid for update`;
    return row ?? null;
  }

  async saveRows(id: string, rows: readonly ImportRow[], counts: StoredImport['counts']): Promise<void> {
    await this.db.tx.$executeRaw`update core.endpoint_import set rows = ${JSON.stringify(rows)}::jsonb, counts = ${JSON.stringify(counts)}::jsonb where id = ${id}::uuid`;
  }

  async markConfirmed(id: string): Promise<Date> {
    const [row] = await this.db.tx.$queryRaw<{ at: Date }[]>`
      update core.endpoint_import set state = 'confirmed', confirmed_at = now() where id = ${id}::uuid returning confirmed_at as at`;
    if (!row) throw new Error('import vanished');
    return row.at;
  }

  async markUndone(id: string): Promise<void> {
    await this.db.tx.$executeRaw`update core.endpoint_import set state = 'undone', undone_at = now() where id = ${id}::uuid`;
  }

  async isUndoable(id: string): Promise<boolean> {
    const rows = await this.db.tx.$queryRaw<unknown[]>`
      select 1 from core.endpoint_import where id = ${id}::uuid and state = 'confirmed' and confirmed_at > now() - interval '1 hour'`;
    return rows.length > 0;
  }

  /** Units that the actor's admins may register endpoints in. */
  async units(): Promise<KnownUnit[]> {
    return this.db.tx.$queryRaw`
      select u.id, u.code, u.name, u.full_name as "fullName", up.name as "parentName" from core.unit u left join core.unit up on up.id = u.parent_id where u.id = any((select ctx.managed())::uuid[])`;
  }

  async operators(): Promise<{ id: string; code: string; name: string }[]> {
    return this.db.tx.$queryRaw`select id, code, name from core.operator`;
  }

  /** Retired ones too: a code is never given again. */
  async endpoints(): Promise<KnownEndpoint[]> {
    return this.db.tx.$queryRaw`select tenant_id as "tenantId", code, name, state = 'retired' as "isRetired" from core.endpoint`;
  }

  /** One confirmation at a time: two drafts of one file would each find its rows free. */
  async takeTurn(): Promise<void> {
    await this.db.tx.$executeRaw`set local lock_timeout = '30s'`;
    await this.db.tx.$queryRaw`select pg_advisory_xact_lock(hashtext('core.endpoint_import'))::text`;
  }

  /**
   * Set by set: 10,000 endpoints with their kits are three statements.
   * @returns false where somebody registered one of the codes meanwhile; the transaction is then worth nothing more
   */
  async insertAll(actor: Actor, importId: string, endpoints: readonly NewEndpoint[], assets: readonly NewAsset[]): Promise<boolean> {
    try {
      await this.insertSets(actor, importId, endpoints, assets);
      return true;
    } catch (error) {
      if (sqlState(error) === '23505') return false;
      throw error;
    }
  }

  private async insertSets(actor: Actor, importId: string, endpoints: readonly NewEndpoint[], assets: readonly NewAsset[]): Promise<void> {
    const { tx } = this.db;
    await tx.$executeRaw`set local statement_timeout = '60s'`;
    await tx.$executeRaw`
      insert into core.endpoint (id, tenant_id, code, name, place, kind, line_kbps, custodian_name, custodian_phone, supplier_operator_id, planned_on, search, import_id)
      select r.id, r."tenantId", r.code, r.name, r.place, r.kind, r."lineKbps", r."custodianName", r."custodianPhone", r."operatorId", r."plannedOn",
             core.search_key(r.name || ' ' || r.code || ' ' || r.place || ' ' || r."custodianName"), ${importId}::uuid
        from jsonb_to_recordset(${JSON.stringify(endpoints)}::jsonb) as r(id uuid, "tenantId" uuid, code text, name text, place text, kind text, "lineKbps" int,
             "custodianName" text, "custodianPhone" text, "operatorId" uuid, "plannedOn" date)`;
    await tx.$executeRaw`
      insert into core.asset (id, tenant_id, endpoint_id, kind, model, serial, price_vnd, owner, funding)
      select r.id, r."tenantId", r."endpointId", r.kind, r.model, r.serial, r."priceVnd", r.owner, r.funding
        from jsonb_to_recordset(${JSON.stringify(assets)}::jsonb) as r(id uuid, "tenantId" uuid, "endpointId" uuid, kind text, model text, serial text,
             "priceVnd" bigint, owner text, funding text)`;
    await tx.$executeRaw`
      insert into core.endpoint_event (id, tenant_id, endpoint_id, what, by_post_id, by_name, by_title)
      select gen_random_uuid(), e.tenant_id, e.id, 'imported', ${actor.postId}::uuid, ${actor.name},
             coalesce((select p.title from core.post p where p.id = ${actor.postId}::uuid), '')
        from core.endpoint e where e.import_id = ${importId}::uuid`;
  }

  async endpointsOf(importId: string): Promise<{ id: string; tenantId: string; supplierOperatorId: string | null }[]> {
    return this.db.tx.$queryRaw`
      select id, tenant_id as "tenantId", supplier_operator_id as "supplierOperatorId" from core.endpoint where import_id = ${importId}::uuid`;
  }

  /** One outbox row an endpoint, addressed to the operator that is to supply it. */
  async tellOperators(importId: string, topic: string, onDay: string): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into app.outbox (operator_id, topic, body, due_at)
      select e.supplier_operator_id, ${topic}, jsonb_build_object('endpointId', e.id, 'tenantId', e.tenant_id,
             'payerTenantId', coalesce(e.payer_tenant_id, e.tenant_id), 'onDay', ${onDay}::text), now()
        from core.endpoint e where e.import_id = ${importId}::uuid and e.supplier_operator_id is not null`;
  }
}
