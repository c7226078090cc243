import type { MeetingStateView } from '@diem-cau/meetings/contracts';

export type MicrophoneState = Pick<MeetingStateView, 'floor'> & { me: Pick<MeetingStateView['me'], 'identity' | 'role' | 'permissions'> };

/**
 * Whether the own microphone should be open. The server's right comes first; then what the person chose (`own`, null: nothing yet);
 * else it opens for the chair and for who was given the floor, and stays shut for everybody else.
 */
export function microphoneShouldBeOpen({ me, floor }: MicrophoneState, own: boolean | null): boolean {
  if (!me.permissions.includes('media.microphone')) return false;
  return own ?? (me.role === 'chair' || (floor !== null && floor.identity === me.identity));
}

/** What the person chose ends with the right it was chosen under: a new turn begins with an open microphone, whatever came before. */
export function choiceAfter(before: MicrophoneState | null, now: MicrophoneState, own: boolean | null): boolean | null {
  if (!now.me.permissions.includes('media.microphone')) return null;
  const hadFloor = before?.floor?.identity === now.me.identity;
  const hasFloor = now.floor?.identity === now.me.identity;
  return hadFloor === hasFloor ? own : null;
}
