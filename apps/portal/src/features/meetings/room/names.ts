import type { MeetingStateView } from '@diem-cau/meetings/contracts';

/** The name that stands for an identity in this meeting; null where nobody of it is known. */
export function nameOf(state: Pick<MeetingStateView, 'chair' | 'secretaries' | 'invitees' | 'floor' | 'queue'>, identity: string | null): string | null {
  if (identity === null) return null;
  const named = [state.chair, ...state.secretaries, ...(state.floor ? [state.floor] : []), ...state.queue].find((one) => one.identity === identity);
  if (named) return named.name;
  for (const invitee of state.invitees) {
    if (invitee.identity === identity) return invitee.endpointName ?? invitee.unitName;
    const delegate = invitee.delegates.find((one) => one.identity === identity);
    if (delegate) return delegate.name;
  }
  return null;
}

/** How many of the invited units are in the room now. */
export function presence(state: Pick<MeetingStateView, 'invitees'>): { present: number; invited: number } {
  return { present: state.invitees.filter(({ onlineSince }) => onlineSince !== null).length, invited: state.invitees.length };
}
