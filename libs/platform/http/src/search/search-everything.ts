import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Actor, Database } from '@diem-cau/platform/database';
import { type Searcher, type SearchHit, Searches } from './searches';

/** Asks every domain in turn, in one transaction of the actor. */
@Injectable()
export class SearchEverything {
  constructor(
    private readonly db: Database,
    private readonly discovery: DiscoveryService,
  ) {}

  execute(actor: Actor, q: string): Promise<SearchHit[]> {
    const searchers = this.discovery.getProviders({ metadataKey: Searches.KEY }).map(({ instance }) => instance as Searcher);
    return this.db.as(actor, async () => {
      const hits: SearchHit[] = [];
      for (const searcher of searchers) hits.push(...(await searcher.search(actor, q)));
      return hits;
    });
  }
}
