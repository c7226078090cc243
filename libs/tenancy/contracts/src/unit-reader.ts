import type { UnitView } from './units.schema';

/** Injection token of the {@link UnitReader}. */
export const UNIT_READER = Symbol.for('UnitReader');

/** The directory for other domains. Call it inside `Database.as`: it reads in the surrounding transaction. */
export interface UnitReader {
  /** Unknown ids are left out. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, UnitView>>;
  /** From the root to the unit itself; empty where the unit is unknown. */
  path(id: string): Promise<readonly UnitView[]>;
  /** The unit itself and everything under it, parents first; one level only where it is named. */
  descendants(id: string, level?: string): Promise<readonly UnitView[]>;
}
