import type { MarkInstalledInput } from '@diem-cau/endpoints/contracts';

export type Waiting = { endpointId: string; name: string; /** Of the first try: sent again, it is done once. */ key: string; body: MarkInstalledInput };

const place = 'dc:installed:queue';

/** Reports that could not be sent yet, kept in this browser; an unreadable store counts as empty. */
export function readQueue(): readonly Waiting[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? (kept as Waiting[]) : [];
  } catch {
    return [];
  }
}

function write(items: readonly Waiting[]): void {
  localStorage.setItem(place, JSON.stringify(items));
}

/** A later report of the same endpoint replaces the earlier one. Throws when the browser keeps nothing. */
export function keep(item: Waiting): void {
  write([...readQueue().filter(({ endpointId }) => endpointId !== item.endpointId), item]);
}

export function forget(key: string): void {
  write(readQueue().filter((item) => item.key !== key));
}
