import { isRunning } from './choose-meeting';
import type { AgendaItem } from './screen-state';

/** Endpoints that open at the hour must not knock together. */
export const spreadMs = 6_000;

/** FNV-1a: the same endpoint has the same place in the spread after every reload, and neighbours do not share one. */
export function jitterMs(endpointId: string, meetingId: string): number {
  let hash = 0x811c9dc5;
  for (const char of endpointId + meetingId) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash % spreadMs;
}

interface Input {
  readonly endpointId: string;
  readonly meeting: AgendaItem;
  readonly nowMs: number;
  /** What was decided for the same meeting a moment ago. */
  readonly before: { readonly meeting: AgendaItem; readonly joinsAtMs: number } | null;
}

/** When a screen joins by itself: at the hour, or when the chair opens the session earlier, some seconds apart. A rehearsal waits for a hand. */
export function joinInstantMs({ endpointId, meeting, nowMs, before }: Input): number {
  const jitter = jitterMs(endpointId, meeting.meetingId);
  const kept = before !== null && before.meeting.startsAt === meeting.startsAt ? before.joinsAtMs : null;
  if (isRunning(meeting)) return Math.min(kept ?? Infinity, nowMs + jitter);
  return kept ?? Math.max(Date.parse(meeting.startsAt), nowMs) + jitter;
}
