'use client';

import type { DeviceSelfView } from '@diem-cau/endpoints/contracts';
import { useProblem } from '@diem-cau/portal/api-client';
import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { useNow } from '../../conference';
import type { ScreenEvent, ScreenState } from '../screen-state';
import { CallLine } from '../views/call-line';
import { OneButton } from '../views/one-button';
import { LineNotice } from './line-notice';
import { mainPicture } from './main-picture';
import type { MeetingReport } from './meeting-report';
import { MicrophonePanel } from './microphone-panel';
import { microphoneSign } from './microphone-sign';
import { SessionHead } from './session-head';
import { SmallPictures } from './small-pictures';
import { SpeakerLine } from './speaker-line';
import { Stage } from './stage';
import { useFloor } from './use-floor';
import { useSession } from './use-session';

type Props = {
  state: Extract<ScreenState, { name: 'session' | 'lost' }>;
  self: DeviceSelfView | null;
  dispatch: Dispatch<ScreenEvent>;
  onReport: (report: MeetingReport | null) => void;
  onPlaying: (playing: boolean) => void;
};

/** A room in its meeting: one picture, who speaks, the own microphone, one button. */
export function MeetingSession({ state: screen, self, dispatch, onReport, onPlaying }: Props) {
  const t = useTranslations('screen.session');
  const say = useProblem();
  const { meetingId, title } = screen.meeting;
  const conference = useSession({ meetingId, dispatch, onReport, onPlaying });
  const { state, people, phase, offsetMs, camera, microphone, microphoneWanted } = conference;
  const nowMs = useNow(offsetMs);
  const button = useFloor(meetingId, conference);
  // The conference knows it a moment before the screen's state does: the last picture must not go in between.
  const lost = phase === 'lost' || screen.name === 'lost';
  const lostForMs = screen.name === 'lost' ? nowMs - offsetMs - screen.sinceMs : null;
  const place = state ? state.queue.findIndex(({ id }) => id === state.me.requestId) + 1 : 0;
  const present = [...people.keys()].filter((identity) => identity.startsWith('e:')).length;
  return (
    <div className="scr-session">
      <SessionHead title={title} state={state} nowMs={nowMs} present={present} />
      <main className="scr-stage">
        {state && (phase === 'joined' || lost) && <Stage state={state} people={people} lost={lost} />}
        <LineNotice conference={conference} lostForMs={lostForMs} />
      </main>
      <aside className="scr-side">
        {state && <SmallPictures state={state} people={people} camera={camera} lost={lost} />}
        {state && <MicrophonePanel beside={mainPicture(state, people).kind === 'screen' && state.mainPicture !== state.me.identity} sign={microphoneSign(state, phase === 'joined' ? microphone : 'off', microphoneWanted, nowMs)} />}
        {place > 0 && <p className="scr-text dc-figures text-center font-semibold" role="status">{t('place', { place })}</p>}
        {button?.error && <p className="scr-text text-on-night-bad" role="alert">{say(button.error)}</p>}
        {button && <OneButton label={button.label} pending={button.pending} onPress={button.press} />}
      </aside>
      <footer className="min-w-0">
        {phase === 'joined' && state ? <SpeakerLine state={state} people={people} nowMs={nowMs} /> : <CallLine contacts={self?.contacts ?? null} />}
      </footer>
    </div>
  );
}
