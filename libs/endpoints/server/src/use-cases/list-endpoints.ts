import { Inject, Injectable } from '@nestjs/common';
import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { type EndpointListQuery, EndpointLists } from '../data/endpoint-list.repository';

@Injectable()
export class ListEndpoints {
  constructor(
    private readonly db: Database,
    private readonly lists: EndpointLists,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { page, pageSize, ...query }: EndpointListQuery & { page: number; pageSize: number }): Promise<{ items: EndpointRowView[]; total: number }> {
    requirePermission(actor, 'endpoints.read');
    return this.db.as(actor, () =>
      this.lists.page(actor, query, serviceDayOf(this.clock.now()), { limit: pageSize, offset: (page - 1) * pageSize }),
    );
  }
}
