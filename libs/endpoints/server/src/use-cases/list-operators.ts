import { Injectable } from '@nestjs/common';
import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { EndpointLists } from '../data/endpoint-list.repository';

@Injectable()
export class ListOperators {
  constructor(
    private readonly db: Database,
    private readonly lists: EndpointLists,
  ) {}

  execute(actor: Actor): Promise<NonNullable<EndpointRowView['operator']>[]> {
    requirePermission(actor, 'endpoints.read');
    return this.db.as(actor, () => this.lists.operators());
  }
}
