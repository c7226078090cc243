import type pg from 'pg';
import { readUnits, type UnitRecord } from './read-csv';
import { insertTree } from './units';

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Procuracy and court: the article tells of their networks, not of their units. A province's office and one a district, codes marked `MH-`. */
export async function seedSectorTrees(client: pg.Client): Promise<void> {
  const places = readUnits().filter(({ code }) => code.length < 5);
  await insertTree(client, 'procuracy', places.map((place) => office(place, 'VKS', 'vien_kiem_sat', 'Viện Kiểm sát nhân dân')));
  await insertTree(client, 'court', places.map((place) => office(place, 'TA', 'toa_an', 'Tòa án nhân dân')));
}

function office(place: UnitRecord, prefix: string, kind: string, body: string) {
  const fullName = `${body} ${lower(place.full_name)}`;
  return {
    code: `MH-${prefix}-${place.code}`,
    name: fullName,
    fullName,
    kind,
    level: place.parent_code ? 'district' : 'province',
    parentCode: place.parent_code ? `MH-${prefix}-${place.parent_code}` : null,
    lat: Number(place.lat),
    lng: Number(place.lng),
  };
}
