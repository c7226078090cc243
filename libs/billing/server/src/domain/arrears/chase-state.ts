import type { ServiceDay } from '@diem-cau/shared/time';

export interface ChaseFact {
  readonly kind: 'call' | 'note' | 'promise' | 'promise_dropped' | 'dispute_opened' | 'dispute_closed';
  readonly promisedUntil: ServiceDay | null;
}

/** What holds now, by what was noted, oldest first: the last word on each counts. */
export function chaseState(facts: readonly ChaseFact[]): { promisedUntil: ServiceDay | null; isDisputed: boolean } {
  const promise = facts.findLast(({ kind }) => kind === 'promise' || kind === 'promise_dropped');
  const dispute = facts.findLast(({ kind }) => kind === 'dispute_opened' || kind === 'dispute_closed');
  return { promisedUntil: promise?.promisedUntil ?? null, isDisputed: dispute?.kind === 'dispute_opened' };
}
