import { type ConductAct, MeetingErrors } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import type { ConductFacts, Decision, LiveMeeting, QueuedRequest } from './live-meeting';

type FloorAct = Extract<ConductAct, { type: 'call_next' | 'give_floor' | 'take_floor' | 'decline_request' | 'mute_all' | 'lift_mute' }>;

/** One has the floor at a time; giving it to the next takes it from the last, and lifts a mute of all. */
export function decideFloor(live: LiveMeeting, act: FloorAct, facts: ConductFacts): Decision {
  switch (act.type) {
    case 'call_next': {
      const [next] = facts.queue;
      if (!next) throw new AppError(MeetingErrors.queueEmpty);
      return give(live, next.identity, facts, next);
    }
    case 'give_floor': {
      if (act.requestId !== undefined) {
        const request = waiting(act.requestId, facts);
        return give(live, request.identity, facts, request);
      }
      const identity = act.identity ?? '';
      return give(live, identity, facts, facts.queue.find((request) => request.identity === identity));
    }
    case 'take_floor':
      return { live: { ...live, floor: null }, event: { type: act.type, body: { identity: live.floor?.identity ?? null } }, endsSpeech: true };
    case 'decline_request': {
      const request = waiting(act.requestId, facts);
      return { live, event: { type: act.type, body: { identity: request.identity } }, requests: [{ id: request.id, state: 'declined' }] };
    }
    case 'mute_all':
      return { live: { ...live, floor: null, mutedAll: true }, event: { type: act.type, body: {} }, endsSpeech: true };
    case 'lift_mute':
      return { live: { ...live, mutedAll: false }, event: { type: act.type, body: {} } };
  }
}

function waiting(requestId: string, { queue }: ConductFacts): QueuedRequest {
  const request = queue.find(({ id }) => id === requestId);
  if (!request) throw new AppError(MeetingErrors.requestGone);
  return request;
}

function give(live: LiveMeeting, identity: string, { people, now }: ConductFacts, request: QueuedRequest | undefined): Decision {
  const person = people.get(identity);
  if (!person) throw new AppError(MeetingErrors.notInMeeting);
  return {
    // A picture that the chair fixed gives way to who speaks.
    live: { ...live, floor: { identity, name: person.name, since: now }, spotlight: null, mutedAll: false },
    event: { type: 'give_floor', body: { identity, requestId: request?.id ?? null } },
    requests: request ? [{ id: request.id, state: 'speaking' }] : [],
    endsSpeech: true,
  };
}
