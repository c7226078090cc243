import type { EndpointConnection, EndpointRowView } from '@diem-cau/endpoints/contracts';
import type { StateKind } from '@diem-cau/portal/ui';

export type UnitPoint = { id: string; name: string; x: number; y: number; kind: StateKind; /** A neighbour lies right beneath: the name stands above. */ nameAbove: boolean };

/** Shares of the map's side within which a name would run into its neighbour. */
const nearX = 0.16;
const nearY = 0.075;

const working: ReadonlySet<EndpointRowView['state']> = new Set(['installed', 'in_service']);
const shapes: Record<EndpointConnection, StateKind> = { offline: 'off', online: 'ok', in_meeting: 'live', degraded: 'warn' };
/** The worst of a unit's rooms is what its point shows. */
const worst: readonly StateKind[] = ['off', 'warn', 'stop', 'live', 'ok', 'draft'];

const kindOf = (row: Pick<EndpointRowView, 'state' | 'connection'>): StateKind => (working.has(row.state) ? shapes[row.connection] : row.state === 'suspended' ? 'stop' : 'draft');

/**
 * One point a unit that has a place, `x` and `y` in 0..1 from the north-west corner. A degree of longitude is shortened as it
 * is at the middle latitude, so that the district keeps its form. Retired rooms do not count.
 */
export function unitPoints(rows: readonly EndpointRowView[]): UnitPoint[] {
  const units = new Map<string, { name: string; lat: number; lng: number; kind: StateKind }>();
  for (const row of rows) {
    const { id, fullName, lat, lng } = row.unit;
    if (lat === null || lng === null || row.state === 'retired') continue;
    const before = units.get(id);
    const kind = kindOf(row);
    units.set(id, { name: fullName, lat, lng, kind: before && worst.indexOf(before.kind) <= worst.indexOf(kind) ? before.kind : kind });
  }
  const all = [...units.entries()];
  if (all.length === 0) return [];
  const lats = all.map(([, unit]) => unit.lat);
  const [north, south] = [Math.max(...lats), Math.min(...lats)];
  const shorten = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const lngs = all.map(([, unit]) => unit.lng * shorten);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const span = Math.max(north - south, east - west) || 1;
  const [padX, padY] = [(span - (east - west)) / 2, (span - (north - south)) / 2];
  const points = all.map(([id, unit]) => ({ id, name: unit.name, kind: unit.kind, x: (unit.lng * shorten - west + padX) / span, y: (north - unit.lat + padY) / span }));
  const beneath = (a: { x: number; y: number }, b: { x: number; y: number }): boolean => Math.abs(a.x - b.x) < nearX && b.y - a.y > 0 && b.y - a.y < nearY;
  return points.map((point) => ({ ...point, nameAbove: points.some((other) => beneath(point, other)) }));
}
