import { type Interval, MINUTE_MS } from './interval';

export interface PresenceInterval {
  readonly joinedAt: Date;
  /** Null while inside. */
  readonly leftAt: Date | null;
}

export interface MergedPresence {
  readonly firstJoinAt: Date;
  /** Null while somebody is inside. */
  readonly lastLeaveAt: Date | null;
  readonly minutes: number;
  readonly breaks: number;
  readonly stillInside: boolean;
}

/** An absence no longer than this is a reconnection: the same line, and its minutes count. */
export const RECONNECT_GAP_SECONDS = 180;

/**
 * The connections of one unit as one line of the attendance list. Endpoint and delegates together, each minute once;
 * only what lies between `from` (the opening) and `to` (the close, or now) counts. Null where nothing does. The order of
 * the connections means nothing: webhooks come late and inverted.
 */
export function mergePresence(connections: readonly PresenceInterval[], window: Interval): MergedPresence | null {
  const inside = connections
    .map(({ joinedAt, leftAt }) => ({ from: later(joinedAt, window.from), to: leftAt ? earlier(leftAt, window.to) : window.to, open: leftAt === null }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  const [first, ...rest] = inside;
  if (!first) return null;
  const stays = [{ from: first.from, to: first.to }];
  for (const { from, to } of rest) {
    const last = stays[stays.length - 1] ?? first;
    if (from.getTime() - last.to.getTime() <= RECONNECT_GAP_SECONDS * 1000) last.to = later(last.to, to);
    else stays.push({ from, to });
  }
  const lastStay = stays[stays.length - 1] ?? first;
  const stillInside = inside.some(({ open }) => open);
  return {
    firstJoinAt: first.from,
    lastLeaveAt: stillInside ? null : lastStay.to,
    minutes: Math.floor(stays.reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()), 0) / MINUTE_MS),
    breaks: stays.length - 1,
    stillInside,
  };
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
