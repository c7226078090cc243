'use client';

import { isApiError } from '@diem-cau/portal/api-client';
import { useEffect, useMemo, type Dispatch } from 'react';
import { useConference, type Conference, type LineQuality } from '../../conference';
import { useReload } from '../machine/use-reload';
import type { ScreenEvent } from '../screen-state';
import type { MeetingReport } from './meeting-report';

const qualities: Record<LineQuality, MeetingReport['quality']> = { good: 'good', poor: 'poor', lost: 'lost', unknown: null };

type Input = { meetingId: string; dispatch: Dispatch<ScreenEvent>; onReport: (report: MeetingReport | null) => void; onPlaying: (playing: boolean) => void };

/** Takes part for the endpoint, and tells the state machine and the heartbeat how it goes. */
export function useSession({ meetingId, dispatch, onReport, onPlaying }: Input): Conference {
  const conference = useConference({
    ticketUrl: `/device/meetings/${meetingId}/ticket`,
    stateUrl: `/device/meetings/${meetingId}/state`,
    topic: `meeting:${meetingId}`,
    active: true,
  });
  const { phase, lostSinceMs, ended, state, query, people, camera, microphone, soundBlocked, problem, offsetMs } = conference;

  useEffect(() => {
    if (phase === 'lost' && lostSinceMs !== null) dispatch({ type: 'line_lost', sinceMs: lostSinceMs });
    if (phase === 'joined') dispatch({ type: 'line_back' });
  }, [phase, lostSinceMs, dispatch]);

  const stage = state?.state;
  const gone = isApiError(query.error) && query.error.status === 404;
  useEffect(() => {
    if (ended || gone) dispatch({ type: 'over', held: stage === 'concluded', nowMs: Date.now() + offsetMs });
  }, [ended, gone, stage, offsetMs, dispatch]);

  const mine = state?.me.identity ? people.get(state.me.identity) : undefined;
  const inside = phase === 'joined';
  const report = useMemo<MeetingReport>(() => ({ inside, quality: inside && mine ? qualities[mine.quality] : null, camera, microphone }), [inside, mine, camera, microphone]);
  useEffect(() => onReport(report), [onReport, report]);
  useEffect(() => () => onReport(null), [onReport]);
  useEffect(() => onPlaying(inside && !soundBlocked), [onPlaying, inside, soundBlocked]);

  // A portal that was renewed no longer has the old page's parts: a new page finds the new ones.
  useReload(problem instanceof Error && problem.name === 'ChunkLoadError');
  return conference;
}
