import { Injectable } from '@nestjs/common';
import type { AddAnnexInput, AnnexView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';

/** Annexes of contracts, which only grow. */
@Injectable()
export class AnnexRepository {
  constructor(private readonly db: Database) {}

  /** The number that it got: the next of its contract. Who adds at once waits until the other has committed. */
  async add(operatorId: string, contractId: string, a: AddAnnexInput & { id: string; at: Date; byName: string }): Promise<void> {
    await this.db.tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('annex:' || ${contractId}, 0))::text`;
    await this.db.tx.$executeRaw`
      insert into bill.contract_annex (id, operator_id, contract_id, number, signed_on, effective_on, subject, body, at, by_name)
      select ${a.id}::uuid, ${operatorId}::uuid, ${contractId}::uuid, coalesce(max(x.number), 0) + 1, ${a.signedOn}::date, ${a.effectiveOn}::date, ${a.subject}, ${a.body}, ${a.at}, ${a.byName}
        from bill.contract_annex x where x.contract_id = ${contractId}::uuid`;
  }

  ofContract(contractId: string): Promise<AnnexView[]> {
    return this.read(Prisma.sql`contract_id = ${contractId}::uuid`);
  }

  async one(id: string): Promise<(AnnexView & { readonly contractId: string }) | null> {
    return (await this.read(Prisma.sql`id = ${id}::uuid`))[0] ?? null;
  }

  private read(which: Prisma.Sql): Promise<(AnnexView & { readonly contractId: string })[]> {
    return this.db.tx.$queryRaw`
      select id::text, number, signed_on::text as "signedOn", effective_on::text as "effectiveOn", subject, body, by_name as "byName", contract_id::text as "contractId"
        from bill.contract_annex where ${which} order by contract_annex.number`;
  }
}
