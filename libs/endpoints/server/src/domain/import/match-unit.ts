import type { ImportCode } from '@diem-cau/endpoints/contracts';
import { foldName, toneFreeOrder } from './fold-name';

export interface KnownUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentName: string | null;
}

export interface UnitIndex {
  readonly byCode: ReadonlyMap<string, KnownUnit>;
  readonly byName: ReadonlyMap<string, readonly KnownUnit[]>;
}

/** Lengths of codes in the catalogue: commune, district, province. Excel drops the zeros in front of each. */
const CODE_LENGTHS = [5, 3, 2];

export function indexUnits(units: readonly KnownUnit[]): UnitIndex {
  return {
    byCode: new Map(units.map((unit) => [unit.code, unit])),
    byName: Map.groupBy(units, (unit) => foldName(unit.name)),
  };
}

export type UnitMatch = { readonly unit: KnownUnit } | { readonly refused: ImportCode };

/**
 * Finds the unit of a row by its code, zeros restored, else by name and district. Where both are given they must agree:
 * codes were given again under other names (01117), so a slip would register a room elsewhere.
 */
export function matchUnit(index: UnitIndex, code: string, name: string, district: string): UnitMatch {
  if (code === '' && name === '') return { refused: 'unit_missing' };
  if (code !== '') {
    const unit = byCode(index, code);
    if (!unit) return { refused: 'unit_unknown' };
    return name === '' || foldName(unit.name) === foldName(name) ? { unit } : { refused: 'unit_code_name_differ' };
  }
  const named = index.byName.get(foldName(name)) ?? [];
  const near = district === '' ? named : named.filter((unit) => unit.parentName !== null && foldName(unit.parentName) === foldName(district));
  if (near.length === 0) return { refused: 'unit_unknown' };
  const exact = near.filter((unit) => toneFreeOrder(unit.name) === toneFreeOrder(name));
  const [only, ...others] = exact.length > 0 ? exact : near;
  return only && others.length === 0 ? { unit: only } : { refused: 'unit_ambiguous' };
}

function byCode(index: UnitIndex, text: string): KnownUnit | undefined {
  const code = text.replace(/\.0+$/, '').trim();
  const exact = index.byCode.get(code);
  if (exact || !/^\d+$/.test(code)) return exact;
  for (const length of CODE_LENGTHS) {
    const unit = index.byCode.get(code.padStart(length, '0'));
    if (unit) return unit;
  }
  return undefined;
}
