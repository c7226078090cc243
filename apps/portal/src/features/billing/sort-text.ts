import type { SortState } from '@diem-cau/portal/ui';

/** The order as the api takes it: `key` or `-key`. */
export function sortText({ key, down }: SortState): string {
  return down ? `-${key}` : key;
}
