import type pg from 'pg';
import { newId } from '@diem-cau/shared/ids';
import { readUnits } from './read-csv';
import { insertRows } from './topic';

export interface UnitToSeed {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly kind: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
}

const LEVEL_BY_LENGTH: Readonly<Record<number, string>> = { 2: 'province', 3: 'district', 5: 'commune' };

/** The 207 units of 2017, open-ended. */
export async function seedUnits(client: pg.Client): Promise<void> {
  const units = readUnits().map((row) => ({
    code: row.code,
    name: row.name,
    fullName: row.full_name,
    kind: row.kind,
    level: LEVEL_BY_LENGTH[row.code.length] ?? 'commune',
    parentCode: row.parent_code || null,
    lat: row.lat ? Number(row.lat) : null,
    lng: row.lng ? Number(row.lng) : null,
  }));
  await insertTree(client, 'administration', units);
}

/** Writes a tree whose parents come before their children, with its closure. */
export async function insertTree(client: pg.Client, sector: string, units: readonly UnitToSeed[]): Promise<void> {
  const ids = new Map(units.map(({ code }) => [code, newId()]));
  await insertRows(client, 'core.tenant', units.map(({ code }) => ({ id: ids.get(code), sector, created_at: new Date() })));
  await insertRows(
    client,
    'core.tenant_version',
    units.map((unit) => ({
      tenant_id: ids.get(unit.code),
      valid: '(,)',
      code: unit.code,
      name: unit.name,
      full_name: unit.fullName,
      kind: unit.kind,
      level: unit.level,
      parent_id: unit.parentCode === null ? null : ids.get(unit.parentCode),
      lat: unit.lat,
      lng: unit.lng,
      search: `${unit.fullName} ${unit.code}`,
    })),
  );
  await client.query(
    `insert into core.closure (ancestor, descendant, depth)
     with recursive up as (
       select tenant_id as descendant, tenant_id as ancestor, parent_id, 0 as depth from core.tenant_version where tenant_id = any($1)
       union all
       select up.descendant, v.tenant_id, v.parent_id, up.depth + 1 from up join core.tenant_version v on v.tenant_id = up.parent_id)
     select ancestor, descendant, depth from up`,
    [[...ids.values()]],
  );
}

/** Ids of all units by their code. */
export async function unitIds(client: pg.Client): Promise<(code: string) => string> {
  const { rows } = await client.query<{ code: string; id: string }>('select code, tenant_id as id from core.tenant_version');
  const byCode = new Map(rows.map(({ code, id }) => [code, id]));
  return (code) => {
    const id = byCode.get(code);
    if (!id) throw new Error(`no unit ${code}`);
    return id;
  };
}
