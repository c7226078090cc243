import { vietnamParts } from '@diem-cau/portal/ui';

/** The service day of now, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export function today(): string {
  const { year, month, day } = vietnamParts(Date.now());
  return `${year}-${month}-${day}`;
}
