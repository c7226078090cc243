import { replay } from './replay';
import type { EventRefusal, ServiceState } from './service-state';
import { NO_SERVICE } from './service-state';
import type { TimelineEvent } from './timeline-event';

/** Why a new event cannot be added to what was recorded, or null when it can. */
export function checkEvent(recorded: readonly TimelineEvent[], added: TimelineEvent): EventRefusal | null {
  return replay([...recorded, added]).refused.get(added) ?? null;
}

/** The state that holds at an instant, by all events that took effect until then. */
export function stateAt(events: readonly TimelineEvent[], instant: Date): ServiceState {
  return replay(events.filter((event) => event.effectiveAt <= instant)).changes.at(-1)?.state ?? NO_SERVICE;
}
