import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { shortName } from '../../conference/tiles';

/** The name that stands for an identity in this meeting, a room's as its tile bears it; null where nobody of it is known. */
export function nameOf(state: Pick<MeetingStateView, 'chair' | 'secretaries' | 'invitees' | 'floor' | 'queue'>, identity: string | null): string | null {
  if (identity === null) return null;
  const room = state.invitees.find((invitee) => invitee.identity === identity);
  if (room) return shortName(room, state.invitees);
  const delegates = state.invitees.flatMap((invitee) => invitee.delegates);
  const people = [state.chair, ...state.secretaries, ...(state.floor ? [state.floor] : []), ...state.queue, ...delegates];
  return people.find((one) => one.identity === identity)?.name ?? null;
}

/** How many of the invited units are in the room now. */
export function presence(state: Pick<MeetingStateView, 'invitees'>): { present: number; invited: number } {
  return { present: state.invitees.filter(({ onlineSince }) => onlineSince !== null).length, invited: state.invitees.length };
}
