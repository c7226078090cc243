import { Injectable } from '@nestjs/common';
import type { JournalEntryView, JOURNAL_KINDS } from '@diem-cau/endpoints/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';

export interface EndpointEvent {
  readonly what: (typeof JOURNAL_KINDS)[number];
  /** Service day from which it holds, where the event has one. */
  readonly onDay?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

@Injectable()
export class EndpointEvents {
  constructor(private readonly db: Database) {}

  async add(actor: Actor, endpoint: { readonly id: string; readonly tenantId: string }, { what, onDay, detail = {} }: EndpointEvent): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into core.endpoint_event (id, tenant_id, endpoint_id, what, on_day, by_post_id, by_name, by_title, detail)
      values (${newId()}::uuid, ${endpoint.tenantId}::uuid, ${endpoint.id}::uuid, ${what}, ${onDay ?? null}::date, ${actor.postId}::uuid, ${actor.name},
              coalesce((select p.title from core.post p where p.id = ${actor.postId}::uuid), ''), ${JSON.stringify(detail)}::jsonb)`;
  }

  /** The last day on which the life of the endpoint changed; null before its acceptance. */
  async lastLifeDay(endpointId: string): Promise<string | null> {
    const rows = await this.db.tx.$queryRaw<{ day: string | null }[]>`
      select max(on_day)::text as day from core.endpoint_event
       where endpoint_id = ${endpointId}::uuid and what in ('accepted', 'suspended', 'resumed', 'retired')`;
    return rows[0]?.day ?? null;
  }

  async ofEndpoint(endpointId: string): Promise<JournalEntryView[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<JournalEntryView, 'at'> & { at: Date })[]>`
      select id, what, at, on_day::text as "onDay", by_name as "byName", by_title as "byTitle", detail
        from core.endpoint_event where endpoint_id = ${endpointId}::uuid order by at desc, id desc limit 200`;
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
