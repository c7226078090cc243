import { queryString, type QueryValue } from '@diem-cau/portal/api-client';

/** Lets the browser fetch a file of the api and keep it. */
export function download(path: string, query: Record<string, QueryValue>): void {
  window.location.assign(`/api${path}${queryString(query)}`);
}
