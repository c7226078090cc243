import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { type Searcher, type SearchHit, Searches } from '@diem-cau/platform/http';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { EndpointLists } from '../data/endpoint-list.repository';

const BEST = 8;

@Injectable()
@Searches()
export class SearchEndpoints implements Searcher {
  constructor(
    private readonly lists: EndpointLists,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async search(actor: Actor, q: string): Promise<readonly SearchHit[]> {
    if (!actor.permissions.has('endpoints.read')) return [];
    const { items } = await this.lists.page(actor, { q }, serviceDayOf(this.clock.now()), { limit: BEST, offset: 0 });
    return items.map(({ id, name, code, unit }) => ({ kind: 'endpoint', id, title: name, subtitle: [unit.fullName, code].join(' · '), link: `/diem-cau/${id}` }));
  }
}
