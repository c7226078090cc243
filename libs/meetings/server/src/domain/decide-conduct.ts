import { type ConductAct, MeetingErrors } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { decideFloor } from './decide-floor';
import { decideStage } from './decide-stage';
import { decideRollCall } from './decide-roll-call';
import { type ConductFacts, type Decision, IN_PROGRESS, type LiveMeeting } from './live-meeting';

/**
 * What an act of the chair makes of a meeting. Pure: the same state, act and facts always give the same next state, the
 * one event that is written with it, and what follows. @throws AppError of meetings where the act is not possible
 */
export function decideConduct(live: LiveMeeting, act: ConductAct, facts: ConductFacts): Decision {
  switch (act.type) {
    case 'open_rehearsal':
    case 'open_roll_call':
    case 'open_session':
    case 'conclude':
      return decideStage(live, act, facts);
    case 'mark_roll':
      return decideRollCall(live, act, facts);
    case 'call_next':
    case 'give_floor':
    case 'take_floor':
    case 'decline_request':
    case 'mute_all':
    case 'lift_mute':
      return decideFloor(inProgress(live), act, facts);
    case 'choose_agenda_item':
      if (act.agendaItemId !== null && !facts.agendaItemIds.has(act.agendaItemId)) throw new AppError(MeetingErrors.agendaItemNotFound);
      return { live: { ...inProgress(live), agendaItemId: act.agendaItemId }, event: { type: act.type, body: { agendaItemId: act.agendaItemId } } };
    case 'spotlight':
      if (act.identity !== null) known(act.identity, facts);
      return { live: { ...inProgress(live), spotlight: act.identity }, event: { type: act.type, body: { identity: act.identity } } };
    case 'lock':
      return { live: { ...inProgress(live), locked: act.locked }, event: { type: act.type, body: { locked: act.locked } } };
    case 'share_screen':
      return shareScreen(inProgress(live), act.identity === undefined ? facts.identity : act.identity, facts);
    case 'remove':
      return removal(inProgress(live), act.identity, facts);
    case 'readmit':
      return { live: inProgress(live), event: { type: act.type, body: { identity: act.identity } }, readmit: act.identity };
  }
}

function inProgress(live: LiveMeeting): LiveMeeting {
  if (!IN_PROGRESS.includes(live.state)) throw new AppError(MeetingErrors.wrongState, { state: live.state });
  return live;
}

function known(identity: string, { people }: ConductFacts) {
  const person = people.get(identity);
  if (!person) throw new AppError(MeetingErrors.notInMeeting);
  return person;
}

function shareScreen(live: LiveMeeting, identity: string | null, facts: ConductFacts): Decision {
  if (identity !== null && !['chair', 'secretary'].includes(known(identity, facts).role)) throw new AppError(MeetingErrors.screenNotAllowed);
  return { live: { ...live, screenShare: identity }, event: { type: 'share_screen', body: { identity } } };
}

/** Who goes loses floor, main picture and screen with it. Chair and secretaries are never put out. */
function removal(live: LiveMeeting, identity: string, facts: ConductFacts): Decision {
  if (['chair', 'secretary'].includes(known(identity, facts).role)) throw new AppError(MeetingErrors.notInMeeting);
  const hadFloor = live.floor?.identity === identity;
  const waiting = facts.queue.filter((request) => request.identity === identity).map(({ id }) => ({ id, state: 'declined' as const }));
  return {
    live: { ...live, floor: hadFloor ? null : live.floor, spotlight: live.spotlight === identity ? null : live.spotlight },
    event: { type: 'remove', body: { identity } },
    requests: waiting,
    endsSpeech: hadFloor,
    remove: identity,
  };
}
