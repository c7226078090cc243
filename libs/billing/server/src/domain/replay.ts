import { serviceDayOf, type ServiceDay } from '@diem-cau/shared/time';
import { applyEvent, NO_SERVICE, type EventRefusal, type ServiceState } from './service-state';
import type { TimelineEvent, TimelineEventKind } from './timeline-event';

/** The state that holds from the start of `day` until the next change. */
export interface StateChange {
  readonly day: ServiceDay;
  readonly state: ServiceState;
}

export interface Replay {
  /** One per day on which something happened, in order of days. */
  readonly changes: readonly StateChange[];
  /** Events that have no place in the timeline (for instance a suspension after a back-dated cancellation), with the reason. */
  readonly refused: ReadonlyMap<TimelineEvent, EventRefusal>;
}

/** Of events in one instant this kind goes first where the state allows it, so that their recorded order changes no amount. */
const RANK: Record<TimelineEventKind, number> = { cancel: 0, activate: 1, resume: 2, suspend: 3, transfer: 4, subsidy: 5, discount: 6, plan: 7 };

/**
 * Plays an endpoint's events in the order in which they took effect. A day belongs to the state that holds when it ends:
 * the start day is billed, the end day is not, and an end and a start on one day leave no hole (C1).
 */
export function replay(events: readonly TimelineEvent[]): Replay {
  const pending = [...events].sort(byInstantThenRank);
  const changes: StateChange[] = [];
  const refused = new Map<TimelineEvent, EventRefusal>();
  let state: ServiceState = NO_SERVICE;
  while (pending.length > 0) {
    const [instant, group] = takeInstant(pending);
    state = playInstant(state, group, refused);
    const day = serviceDayOf(instant);
    if (changes.at(-1)?.day === day) changes.pop();
    changes.push({ day, state });
  }
  return { changes, refused };
}

function takeInstant(pending: TimelineEvent[]): [Date, TimelineEvent[]] {
  const instant = pending[0]?.effectiveAt ?? new Date(0);
  const next = pending.findIndex((event) => event.effectiveAt.getTime() !== instant.getTime());
  return [instant, pending.splice(0, next === -1 ? pending.length : next)];
}

function playInstant(before: ServiceState, group: TimelineEvent[], refused: Map<TimelineEvent, EventRefusal>): ServiceState {
  let state = before;
  while (group.length > 0) {
    const index = group.findIndex((event) => 'state' in applyEvent(state, event));
    const [event] = group.splice(Math.max(index, 0), 1);
    if (!event) break;
    const outcome = applyEvent(state, event);
    if ('state' in outcome) state = outcome.state;
    else refused.set(event, outcome.refusal);
  }
  return state;
}

function byInstantThenRank(a: TimelineEvent, b: TimelineEvent): number {
  return a.effectiveAt.getTime() - b.effectiveAt.getTime() || RANK[a.kind] - RANK[b.kind] || a.seq - b.seq;
}
