import { Injectable } from '@nestjs/common';
import type { EndpointConnection, EndpointFacts, EndpointReader } from '@diem-cau/endpoints/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { CONNECTION } from './endpoint-list.sql';

/** What other domains may know of endpoints; row security of their actor decides which. */
@Injectable()
export class EndpointFactsRepository implements EndpointReader {
  constructor(private readonly db: Database) {}

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, EndpointFacts>> {
    const facts = await this.read(Prisma.sql`e.id = any(${[...ids]}::uuid[])`);
    return new Map(facts.map((fact) => [fact.id, fact]));
  }

  async ofUnits(tenantIds: readonly string[], { inServiceOnly = false }: { readonly inServiceOnly?: boolean } = {}): Promise<readonly EndpointFacts[]> {
    const state = inServiceOnly ? Prisma.sql`e.state = 'in_service'` : Prisma.sql`e.state <> 'retired'`;
    return this.read(Prisma.sql`e.tenant_id = any(${[...tenantIds]}::uuid[]) and ${state}`);
  }

  async connections(ids: readonly string[]): Promise<ReadonlyMap<string, EndpointConnection>> {
    return new Map([...(await this.byIds(ids))].map(([id, { connection }]) => [id, connection]));
  }

  async isInService(id: string): Promise<boolean> {
    return (await this.byIds([id])).get(id)?.state === 'in_service';
  }

  private read(where: Prisma.Sql): Promise<EndpointFacts[]> {
    return this.db.tx.$queryRaw`
      select e.id, e.tenant_id as "tenantId", e.code, e.name, e.place, e.kind, e.state, ${CONNECTION} as connection, pr.last_seen_at as "lastSeenAt",
             e.supplier_operator_id as "supplierOperatorId", coalesce(e.payer_tenant_id, e.tenant_id) as "payerTenantId"
        from core.endpoint e left join core.presence pr on pr.endpoint_id = e.id where ${where} order by e.code, e.id`;
  }
}
