import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import type { DeviceState } from '../../conference';

/** `over`: the turn's time is past; it warns, the chair decides. */
export type MicrophoneSign =
  | { readonly kind: 'off' | 'own_off' | 'opening' | 'open' | 'refused' | 'missing' | 'busy' }
  | { readonly kind: 'speaking' | 'over'; readonly ms: number };

type State = Pick<MeetingStateView, 'floor'> & { me: Pick<MeetingStateView['me'], 'identity' | 'permissions'> };

/** What the one large sign says of the own microphone: never "speaking" before it truly sends. */
export function microphoneSign(state: State, microphone: DeviceState, wanted: boolean, nowMs: number): MicrophoneSign {
  if (!state.me.permissions.includes('media.microphone')) return { kind: 'off' };
  if (microphone === 'refused' || microphone === 'missing' || microphone === 'busy') return { kind: microphone };
  const floor = state.floor && state.floor.identity === state.me.identity ? state.floor : null;
  if (microphone === 'off') return { kind: wanted ? 'opening' : 'own_off' };
  if (!floor) return { kind: 'open' };
  const ms = Math.max(0, nowMs - Date.parse(floor.since));
  return { kind: ms > floor.limitSeconds * 1_000 ? 'over' : 'speaking', ms };
}
