import { formatDay } from '@diem-cau/portal/ui';

/** The service day of an instant in Viet Nam, `YYYY-MM-DD`; of now when none is given. */
export function dayOf(instant: number = Date.now()): string {
  return formatDay(instant).split('/').reverse().join('-');
}
