'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { KeyHint } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { Conference } from '../../conference';
import { isRunning } from '../meeting-facts';
import { ActLine } from './act-line';
import { NightButton } from './night-button';
import type { Acts } from './use-acts';

export type DeskVerbs = { next: () => void; mute: () => void; share: () => void; end: () => void; leave: () => void };
type Props = { state: MeetingStateView; conference: Conference; acts: Acts; verbs: DeskVerbs; ending: boolean };

/** The four verbs of the desk, always here in this order; at the right the own camera and microphone. */
export function DeskBar({ state, conference, acts, verbs, ending }: Props) {
  const t = useTranslations('meetings.desk');
  const sharing = state.screenShare === state.me.identity;
  const next = state.queue[0];
  const running = isRunning(state.state);
  return (
    <footer className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <NightButton tone="main" disabled={!next} pending={acts.doing('call_next')} onClick={verbs.next}>{t('call_next')}<KeyHint keys="N" /></NightButton>
      <NightButton disabled={!running} pending={acts.doing('mute_all') || acts.doing('lift_mute')} onClick={verbs.mute}>{t(state.mutedAll ? 'lift_mute' : 'mute_all')}<KeyHint keys="M" /></NightButton>
      <NightButton disabled={!running || conference.phase !== 'joined'} tone={sharing ? 'stop' : 'plain'} pending={acts.doing('share_screen') || conference.screen === 'waiting'} onClick={verbs.share}>{t(sharing ? 'share_stop' : 'share')}</NightButton>
      <NightButton disabled={!running} tone="stop" pressed={ending || undefined} onClick={verbs.end}>{t('end')}</NightButton>
      <div className="min-w-0 flex-1 basis-40"><ActLine acts={acts.acts} /></div>
      <NightButton small disabled={!running} pending={acts.doing('lock')} onClick={() => void acts.act({ type: 'lock', locked: !state.locked }, t(state.locked ? 'acts.unlock' : 'acts.lock'))}>{t(state.locked ? 'unlock' : 'lock')}</NightButton>
      <NightButton small disabled={!state.me.permissions.includes('media.microphone')} onClick={() => conference.setMicrophone(!conference.microphoneWanted)}>{t(`own_microphone.${conference.microphone}`)}</NightButton>
      <NightButton small onClick={() => (conference.camera === 'on' || conference.camera === 'off' ? conference.setCamera(!conference.cameraWanted) : conference.retryDevices())}>{t(`own_camera.${conference.camera}`)}</NightButton>
      <NightButton small onClick={verbs.leave}>{t('leave')}</NightButton>
    </footer>
  );
}
