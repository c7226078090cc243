import type { UrlFilters } from '@diem-cau/portal/ui';
import { dayOf } from '../today';
import { monthsAfter } from '../months-between';

/** The months that a report covers, kept in the address (`?tu=2026-01&den=2026-12`); the last twelve when it names none. */
export function rangeOf(filters: UrlFilters): { from: string; to: string } {
  const to = filters.get('den') || dayOf().slice(0, 7);
  return { from: filters.get('tu') || monthsAfter(to, -11), to };
}
