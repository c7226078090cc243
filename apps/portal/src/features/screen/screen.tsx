'use client';

import { useEffect, useState } from 'react';
import { EndedView } from './views/ended-view';
import { IdleView } from './views/idle-view';
import { PairingView } from './views/pairing-view';
import { StartingView } from './views/starting-view';
import { WaitingView } from './views/waiting-view';
import { useScreen } from './machine/use-screen';
import { MeetingSession } from './meeting/meeting-session';

function States() {
  const { state, dispatch, self, nowMs, offsetMs, signs, testing, blocked, onMeeting, setPlaying } = useScreen();
  switch (state.name) {
    case 'starting':
      return <StartingView waitedMs={nowMs - offsetMs - state.sinceMs} />;
    case 'unpaired':
    case 'pairing':
      return <PairingView state={state} nowMs={nowMs} />;
    case 'idle':
      return <IdleView self={self} agenda={state.agenda} nowMs={nowMs} signs={signs} testing={testing} blocked={blocked} />;
    case 'waiting':
      return <WaitingView state={state} self={self} nowMs={nowMs} signs={signs} testing={testing} onJoin={() => dispatch({ type: 'join' })} />;
    case 'session':
    case 'lost':
      return <MeetingSession key={state.meeting.meetingId} state={state} self={self} dispatch={dispatch} onReport={onMeeting} onPlaying={setPlaying} />;
    case 'ended':
      return <EndedView meeting={state.meeting} held={state.held} self={self} nowMs={nowMs} />;
  }
}

/** The endpoint's television. It lives in the browser alone: the server does not know which machine asks. */
export function Screen() {
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return <div className="scr">{here && <States />}</div>;
}
