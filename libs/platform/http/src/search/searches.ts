import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '@diem-cau/platform/database';

export interface SearchHit {
  /** `unit`, `endpoint`, `meeting`, `invoice`: the portal has a sign for each. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Path in the portal that it opens. */
  readonly link: string;
}

/** Marks a provider that answers one domain's share of `GET /api/search`; found by discovery. */
export const Searches = DiscoveryService.createDecorator();

export interface Searcher {
  /**
   * Runs inside the actor's transaction: row security decides what is found. Answers the best few (about 8), and
   * nothing where the actor's post has no right to the kind.
   */
  search(actor: Actor, q: string): Promise<readonly SearchHit[]>;
}
