'use client';

import type { VersionView } from '@diem-cau/meetings/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { useTranslations } from 'next-intl';
import type { Conference } from '../../conference';

interface FloorButton {
  readonly label: string;
  readonly pending: boolean;
  readonly press: () => void;
  readonly error: Error | null;
}

/** What the one button does now: sound first, then the own microphone where it is granted, else to ask for the floor or not to. Null: nothing. */
export function useFloor(meetingId: string, conference: Conference): FloorButton | null {
  const t = useTranslations('screen.session');
  const { state, phase, readAgain, soundBlocked, startSound, setMicrophone, microphoneWanted, takeOver } = conference;
  const path = `/device/meetings/${meetingId}/floor-requests`;
  const ask = useApiMutation<unknown, VersionView>({ path, onSuccess: readAgain });
  const withdraw = useApiMutation<unknown, VersionView>({ method: 'DELETE', path, onSuccess: readAgain });
  const button = (label: string, press: () => void, act?: typeof ask): FloorButton => ({ label, press, pending: act?.isPending ?? false, error: act?.error ?? null });

  if (phase === 'elsewhere') return button(t('take_over'), takeOver);
  if (soundBlocked) return button(t('start_sound'), () => void startSound());
  if (!state || (phase === 'lost' && !state.me.requestId)) return null;
  if (state.me.permissions.includes('media.microphone')) return button(t(microphoneWanted ? 'shut_microphone' : 'open_microphone'), () => setMicrophone(!microphoneWanted));
  if (state.state !== 'roll_call' && state.state !== 'in_session') return null;
  return state.me.requestId ? button(t('withdraw'), () => withdraw.mutate({}), withdraw) : button(t('ask'), () => ask.mutate({}), ask);
}
