import type { AgendaItem } from './screen-state';

const running: readonly AgendaItem['state'][] = ['roll_call', 'in_session'];

export const isRunning = ({ state }: Pick<AgendaItem, 'state'>): boolean => running.includes(state);

/** The doors may open between two readings of the agenda: the hour is looked at as well as the server's word. */
export const isOpen = (item: AgendaItem, nowMs: number): boolean => item.joinable || (item.state === 'announced' && nowMs >= Date.parse(item.doorsOpenAt));

/**
 * The meeting that stands before the screen now, or null. A running one comes first; then the one whose hour has come last (an
 * earlier one may never have been opened); then the soonest.
 */
export function chooseMeeting(items: readonly AgendaItem[], nowMs: number): AgendaItem | null {
  const open = items.filter((item) => isOpen(item, nowMs)).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return open.find(isRunning) ?? open.findLast(({ startsAt }) => Date.parse(startsAt) <= nowMs) ?? open[0] ?? null;
}

/** The next meeting whose doors are still shut. */
export function nextMeeting(items: readonly AgendaItem[], nowMs: number): AgendaItem | null {
  return [...items].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)).find(({ startsAt }) => Date.parse(startsAt) > nowMs) ?? null;
}
