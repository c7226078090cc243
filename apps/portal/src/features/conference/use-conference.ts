'use client';

import type { MediaTokenView } from '@diem-cau/media/contracts';
import type { JoinTicketView, MeetingStateView } from '@diem-cau/meetings/contracts';
import { api } from '@diem-cau/portal/api-client';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ConferenceRoom } from './conference-room';
import { choiceAfter, microphoneShouldBeOpen } from './microphone-rule';
import { subscriptionPlan } from './subscription-plan';
import { useMeetingState } from './use-meeting-state';

export interface ConferenceInput {
  /** Under `/api`: `/meetings/<id>/ticket`, for an endpoint's screen `/device/meetings/<id>/ticket`. */
  ticketUrl: string;
  /** `/meetings/<id>/state`, `/device/meetings/<id>/state`. */
  stateUrl: string;
  /** `meeting:<id>`. */
  topic: string;
  /** Whether to be inside; false leaves and frees camera and microphone. */
  active: boolean;
  /** Identities whose pictures are small tiles now; keep the array stable (useMemo) while it says the same. */
  shows?: readonly string[];
  /** At most this long before the first join, by chance. */
  spreadMs?: number;
  cameraId?: string;
  microphoneId?: string;
  /** The person ended the sharing from the browser's own bar. */
  onScreenEnded?: () => void;
}

const nobody: readonly string[] = [];
const over: readonly MeetingStateView['state'][] = ['concluded', 'cancelled', 'postponed'];

/**
 * Takes part in a meeting: reads its state, joins its room while `active` and the room is open, sends and takes what the state says,
 * and comes back by itself for ever. Everything it gives is a view: acts of the chair go to the API, not through here.
 */
export function useConference(input: ConferenceInput) {
  const { ticketUrl, stateUrl, topic, active, shows = nobody, spreadMs = 0, cameraId, microphoneId } = input;
  const meeting = useMeetingState(stateUrl, topic);
  const { state, readAgain } = meeting;

  const latest = useRef({ ticketUrl, readAgain, onScreenEnded: input.onScreenEnded });
  useEffect(() => {
    latest.current = { ticketUrl, readAgain, onScreenEnded: input.onScreenEnded };
  });
  const [room] = useState(
    () =>
      new ConferenceRoom({
        ticket: async () => {
          const url = latest.current.ticketUrl;
          const { ticket } = await api.post<JoinTicketView>(url);
          return api.post<MediaTokenView>(url.startsWith('/device/') ? '/device/media/token' : '/media/token', { body: { ticket } });
        },
        moved: () => latest.current.readAgain(),
        screenEnded: () => latest.current.onScreenEnded?.(),
      }),
  );
  const snapshot = useSyncExternalStore(room.subscribe, room.read, room.read);

  // Once inside one stays, also when the doors are locked behind; the end of the meeting ends it, and so does a new time whose doors are shut.
  // The spread is for the first join: a change of it is no reason to leave.
  const [firstSpreadMs] = useState(spreadMs);
  const [wasInside, setWasInside] = useState(false);
  const ended = state !== undefined && over.includes(state.state);
  const moved = state !== undefined && state.state === 'announced' && !state.me.joinable;
  const inside = active && state !== undefined && !ended && (state.me.joinable || wasInside);
  useEffect(() => {
    if (!inside) return;
    setWasInside(true);
    room.start(firstSpreadMs);
    return () => room.stop();
  }, [inside, room, firstSpreadMs]);
  useEffect(() => {
    if (!active || ended || moved) setWasInside(false);
  }, [active, ended, moved]);

  const [choice, setChoice] = useState<{ own: boolean | null; under: MeetingStateView | null }>({ own: null, under: null });
  if (state && state !== choice.under) setChoice({ own: choiceAfter(choice.under, state, choice.own), under: state });
  const [camera, setCamera] = useState(true);
  const microphone = state ? microphoneShouldBeOpen(state, choice.own) : false;
  const setMicrophone = useCallback((own: boolean) => setChoice((now) => ({ ...now, own })), []);

  const plan = useMemo(() => (state ? subscriptionPlan(state, state.me.identity, shows) : null), [state, shows]);
  const version = state?.version ?? 0;
  useEffect(() => {
    if (plan) room.follow(plan, { camera, microphone, cameraId, microphoneId }, version);
  }, [room, plan, camera, microphone, cameraId, microphoneId, version]);

  const takeOver = useCallback(() => room.start(), [room]);
  const chooseScreen = useCallback(() => room.chooseScreen(), [room]);
  return {
    ...snapshot,
    ...meeting,
    /** The meeting is over, cancelled or postponed: nobody is inside any more. */
    ended,
    /** Opens or shuts the own microphone within what is granted. */
    setMicrophone,
    microphoneWanted: microphone,
    setCamera,
    cameraWanted: camera,
    /** Asks which screen; it is sent as soon as the server grants it. Call it straight from a press, then ask the API for the right. */
    chooseScreen,
    dropScreen: room.dropScreen,
    startSound: room.startSound,
    retryDevices: room.retryDevices,
    /** Joins here again after `elsewhere`; the other place is put out. */
    takeOver,
    /** The last measures of every track, taken every 2 s. */
    stats: room.stats,
  };
}

export type Conference = ReturnType<typeof useConference>;
