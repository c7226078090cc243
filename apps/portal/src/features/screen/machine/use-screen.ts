'use client';

import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useNow } from '../../conference';
import { useHeartbeat } from '../device/use-heartbeat';
import { usePairing } from '../device/use-pairing';
import { useRecognition } from '../device/use-recognition';
import type { MeetingReport } from '../meeting/meeting-report';
import { isInside, isPaired, step, type ScreenState } from '../screen-state';
import { runningAudioContext } from '../self-test/audio-context';
import { selfTestOf } from '../self-test/self-test-of';
import { signsOf } from '../self-test/signs';
import { useSelfTest } from '../self-test/use-self-test';
import { diagnosticsOf, showScreen } from './show-screen';
import { useAgenda } from './use-agenda';
import { useAnyPress } from './use-any-press';
import { useReload } from './use-reload';
import { useWakeLock } from './use-wake-lock';

const begin = (): ScreenState => ({ name: 'starting', sinceMs: Date.now() });

/** The endpoint's screen: the state machine, and everything that tells it what happens. */
export function useScreen() {
  const [state, dispatch] = useReducer(step, undefined, begin);
  const [round, setRound] = useState(0);
  const known = useRecognition(round, dispatch);
  const onPaired = useCallback(() => setRound((before) => before + 1), []);
  usePairing(state.name === 'pairing' || (state.name === 'unpaired' && state.trouble !== 'insecure'), dispatch, onPaired);

  const meeting = useRef<MeetingReport | null>(null);
  const onMeeting = useCallback((report: MeetingReport | null) => {
    meeting.current = report;
  }, []);
  const [playing, setPlaying] = useState(false);
  const alone = state.name === 'idle' || state.name === 'waiting';
  const selfTest = useSelfTest({ alone, near: state.name === 'waiting', playing });

  const paired = isPaired(state);
  const heartbeat = useHeartbeat(paired ? known : null, {
    report: () => ({
      selfTest: selfTestOf(selfTest.measured, meeting.current, known?.self.endpoint.lineKbps ?? null),
      inMeetingId: isInside(state) && meeting.current?.inside ? state.meeting.meetingId : null,
      quality: meeting.current?.quality ?? null,
      stats: undefined,
    }),
    onCommands: selfTest.onCommands,
    onEnded: (reason) => dispatch({ type: 'unrecognised', reason }),
  });
  const { hurry } = heartbeat;
  useEffect(() => {
    // What was just measured is worth telling at once.
    if (selfTest.done > 0) hurry();
  }, [selfTest.done, hurry]);
  const offsetMs = useAgenda(paired ? state.endpointId : null, dispatch, hurry);
  const nowMs = useNow(offsetMs);
  useEffect(() => dispatch({ type: 'tick', nowMs }), [nowMs]);

  const awake = useWakeLock();
  const blocked = selfTest.measured?.sound.trouble === 'blocked';
  useAnyPress(() => {
    void runningAudioContext().then((context) => {
      if (context && blocked && alone) selfTest.runNow();
    });
  });
  useReload(state.name === 'ended' && nowMs >= state.reloadsAtMs);

  const diagnostics = useRef(() => diagnosticsOf(state, { heartbeat, selfTest, awake }));
  useEffect(() => {
    diagnostics.current = () => diagnosticsOf(state, { heartbeat, selfTest: { measured: selfTest.measured, running: selfTest.running, done: selfTest.done }, awake });
  });
  useEffect(() => showScreen(() => diagnostics.current()), []);

  const signs = signsOf(selfTest.measured, known?.self.endpoint.lineKbps ?? null, heartbeat.failingSinceMs !== null && nowMs - offsetMs - heartbeat.failingSinceMs > 12_000);
  return { state, dispatch, self: paired ? (known?.self ?? null) : null, nowMs, offsetMs, signs, testing: selfTest.running, blocked, onMeeting, setPlaying };
}
