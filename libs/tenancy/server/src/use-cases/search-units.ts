import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { type Searcher, type SearchHit, Searches } from '@diem-cau/platform/http';
import { UnitsRepository } from '../data/units.repository';

const BEST = 8;

/** Units by name or code: opens the endpoints of that unit and below. Nothing before a post is chosen. */
@Injectable()
@Searches()
export class SearchUnits implements Searcher {
  constructor(private readonly units: UnitsRepository) {}

  async search(actor: Actor, q: string): Promise<readonly SearchHit[]> {
    if (actor.postId === null) return [];
    const { items } = await this.units.list({ page: 1, pageSize: BEST, q });
    return items.map(({ id, fullName, code, parentName }) => ({
      kind: 'unit',
      id,
      title: fullName,
      subtitle: [parentName, code].filter(Boolean).join(' · '),
      link: `/diem-cau?don-vi=${id}`,
    }));
  }
}
