import type { ImportCode } from '@diem-cau/endpoints/contracts';
import { foldName, foldUnitName, toneFreeOrder } from './fold-name';

export interface KnownUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** With its kind: "Thị trấn Vị Xuyên". */
  readonly fullName: string;
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
    byName: Map.groupBy(units, (unit) => bareName(unit.name)),
  };
}

export type UnitMatch = { readonly unit: KnownUnit } | { readonly refused: ImportCode };

/**
 * Finds the unit of a row by its code, zeros restored, else by name and district. Where both are given they must agree:
 * codes were given again under other names (01117), so a slip would register a room elsewhere. Of a district and its township of
 * one name the kind before it tells which: "TT Vị Xuyên".
 */
export function matchUnit(index: UnitIndex, code: string, name: string, district: string): UnitMatch {
  if (code === '' && name === '') return { refused: 'unit_missing' };
  if (code !== '') {
    const unit = byCode(index, code);
    if (!unit) return { refused: 'unit_unknown' };
    return name === '' || bareName(unit.name) === bareName(name) ? { unit } : { refused: 'unit_code_name_differ' };
  }
  const named = index.byName.get(bareName(name)) ?? [];
  const near = district === '' ? named : named.filter((unit) => unit.parentName !== null && bareName(unit.parentName) === bareName(district));
  if (near.length === 0) return { refused: 'unit_unknown' };
  const only = theOnly(near) ?? theOnly(near.filter((unit) => toneFreeOrder(unit.name) === toneFreeOrder(name))) ?? theOnly(near.filter((unit) => foldUnitName(unit.fullName) === foldUnitName(name)));
  return only ? { unit: only } : { refused: 'unit_ambiguous' };
}

const theOnly = (units: readonly KnownUnit[]): KnownUnit | undefined => (units.length === 1 ? units[0] : undefined);

/** No office, no kind, no marks: "UBND TT. Việt Lâm" is "viet lam". */
const bareName = (text: string): string => foldName(foldUnitName(text));

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
