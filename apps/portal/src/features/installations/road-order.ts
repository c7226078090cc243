import type { InstallationView } from '@diem-cau/endpoints/contracts';

type Stop = Pick<InstallationView, 'endpointId' | 'unit' | 'late' | 'plannedOn'>;

/** Square of the distance in degrees, longitude shortened as at Vietnam's north: enough to compare near with far. */
function apart(a: Stop, b: Stop): number {
  const [dLat, dLng] = [(a.unit.lat ?? 0) - (b.unit.lat ?? 0), ((a.unit.lng ?? 0) - (b.unit.lng ?? 0)) * 0.92];
  return dLat * dLat + dLng * dLng;
}

/**
 * Visits in the order of a drive: district by district as they come, and within a district from each stop to the nearest
 * that is left, beginning with the one planned first. Units without a place come last in their district.
 */
export function roadOrder<T extends Stop>(visits: readonly T[]): T[] {
  const districts = new Map<string, T[]>();
  for (const visit of visits) {
    const district = visit.unit.parentName ?? '';
    districts.set(district, [...(districts.get(district) ?? []), visit]);
  }
  return [...districts.values()].flatMap(driveThrough);
}

function driveThrough<T extends Stop>(stops: readonly T[]): T[] {
  const lost = stops.filter(({ unit }) => unit.lat === null || unit.lng === null);
  const left = stops.filter((stop) => !lost.includes(stop)).sort((a, b) => (a.plannedOn ?? '9').localeCompare(b.plannedOn ?? '9'));
  const road: T[] = [];
  let here = left.shift();
  while (here) {
    road.push(here);
    const from = here;
    left.sort((a, b) => apart(from, a) - apart(from, b));
    here = left.shift();
  }
  return [...road, ...lost];
}
