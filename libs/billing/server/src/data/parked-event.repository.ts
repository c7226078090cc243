import { Injectable } from '@nestjs/common';
import type { ParkedEvent } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';

export interface ParkedEventRow {
  readonly id: string;
  readonly endpointId: string;
  readonly payerTenantId: string;
  readonly kind: ParkedEvent['kind'];
  readonly onDay: string;
  readonly code: string;
}

@Injectable()
export class ParkedEventRepository {
  constructor(private readonly db: Database) {}

  async add(operatorId: string, event: ParkedEventRow & { source: string | null; at: Date }): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.parked_event (id, operator_id, endpoint_id, payer_tenant_id, kind, on_day, code, source, parked_at)
      values (${event.id}::uuid, ${operatorId}::uuid, ${event.endpointId}::uuid, ${event.payerTenantId}::uuid, ${event.kind}, ${event.onDay}::date, ${event.code}, ${event.source}, ${event.at})`;
  }

  /** The open event, locked; null where there is none, `settled` where somebody was faster. */
  async lock(id: string): Promise<ParkedEventRow | 'settled' | null> {
    const rows = await this.db.tx.$queryRaw<(ParkedEventRow & { settled: boolean })[]>`
      select id::text, endpoint_id::text as "endpointId", payer_tenant_id::text as "payerTenantId", kind, on_day::text as "onDay", code, settled_at is not null as settled
        from bill.parked_event where id = ${id}::uuid for no key update`;
    const row = rows[0];
    return row ? (row.settled ? 'settled' : row) : null;
  }

  async settle(id: string, at: Date, postId: string | null, note: string): Promise<void> {
    await this.db.tx.$executeRaw`
      update bill.parked_event set settled_at = ${at}, settled_by_post_id = ${postId}::uuid, settled_note = ${note} where id = ${id}::uuid`;
  }

  async page(filter: { state: 'open' | 'settled' | 'all'; id?: string }, limit: number, offset: number): Promise<{ items: ParkedEvent[]; total: number }> {
    const where = filter.id ? Prisma.sql`p.id = ${filter.id}::uuid` : filter.state === 'all' ? Prisma.sql`true` : filter.state === 'open' ? Prisma.sql`p.settled_at is null` : Prisma.sql`p.settled_at is not null`;
    const rows = await this.db.tx.$queryRaw<(Omit<ParkedEvent, 'parkedAt' | 'settledAt'> & { parked_at: Date; settled_at: Date | null; total: number })[]>`
      select p.id::text, p.endpoint_id::text as "endpointId", coalesce(e.code, '') as "endpointCode", coalesce(e.name, '') as "endpointName", coalesce(u.full_name, '') as "unitName",
             p.kind, p.on_day::text as "onDay", p.code, p.parked_at, p.settled_at, p.settled_note as "settledNote", count(*) over ()::int as total
        from bill.parked_event p left join core.endpoint e on e.id = p.endpoint_id left join core.unit u on u.id = e.tenant_id
       where ${where} order by p.parked_at desc, p.id desc limit ${limit} offset ${offset}`;
    return {
      items: rows.map(({ parked_at, settled_at, total: _, ...row }) => ({ ...row, parkedAt: parked_at.toISOString(), settledAt: settled_at?.toISOString() ?? null })),
      total: rows[0]?.total ?? 0,
    };
  }
}
