import type { ServiceDay } from '@diem-cau/shared/time';

/** Something that holds from the start of a day until the next of its kind begins. */
export interface Dated {
  readonly from: ServiceDay;
}

/** The entry in force on a day, null before the first. */
export function inForceOn<T extends Dated>(entries: readonly T[], day: ServiceDay): T | null {
  let found: T | null = null;
  for (const entry of entries) {
    if (entry.from <= day && (found === null || entry.from >= found.from)) found = entry;
  }
  return found;
}
