'use client';

import { useApiMutation, useProblem } from '@diem-cau/portal/api-client';
import { useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { clockText, Picture, useConference, useNow } from '../../conference';
import { isRunning } from '../meeting-facts';
import { ConnectionLine } from './connection-line';
import { presence } from './names';
import { NightButton } from './night-button';
import { leaveTo, Over } from './over';
import type { ChosenDevices } from './self-test';
import { Stage } from './stage';

/** A delegate or leader at a computer: what everybody sees, and one button to ask to speak. */
export function PersonRoom({ meetingId, devices }: { meetingId: string; devices: ChosenDevices }) {
  const t = useTranslations('meetings.room');
  const toast = useToast();
  const say = useProblem();
  const conference = useConference({ ticketUrl: `/meetings/${meetingId}/ticket`, stateUrl: `/meetings/${meetingId}/state`, topic: `meeting:${meetingId}`, active: true, ...devices });
  const { state } = conference;
  const now = useNow(conference.offsetMs);
  const refresh = [`/meetings/${meetingId}/state`];
  const ask = useApiMutation({ path: `/meetings/${meetingId}/floor-requests`, refresh });
  const withdraw = useApiMutation({ method: 'DELETE', path: `/meetings/${meetingId}/floor-requests`, refresh });
  if (!state) return null;
  if (conference.ended) return <Over meetingId={meetingId} state={state.state} />;
  const mine = state.me.identity;
  const speaking = state.floor?.identity === mine;
  const place = state.queue.findIndex(({ identity }) => identity === mine) + 1;
  const item = state.agenda.find(({ id }) => id === state.agendaItemId);
  const { present, invited } = presence(state);
  const mayOpen = state.me.permissions.includes('media.microphone');
  const onError = (error: unknown): void => toast({ kind: 'bad', text: say(error) });
  return (
    <main className="flex h-dvh flex-col gap-3 bg-night p-3 text-on-night">
      <header className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h1 className="min-w-0 flex-1 basis-56 truncate text-lead font-semibold">{state.title}</h1>
        {item && <p className="min-w-0 truncate text-on-night-2">{item.title}</p>}
        {invited > 1 && <p className="dc-figures">{present} / {invited} <span className="text-on-night-2">{t('present')}</span></p>}
      </header>
      <ConnectionLine conference={conference} />
      {!state.me.joinable && conference.phase === 'idle' && <p className="rounded-base bg-night-2 px-4 py-2">{t(state.locked ? 'locked' : 'not_open')}</p>}
      <div className="relative min-h-0 flex-1 max-sm:aspect-video max-sm:flex-none">
        <Stage state={state} conference={conference} />
        {state.mainPicture !== mine && (
          <div className="absolute right-3 bottom-12 aspect-video w-48 overflow-hidden rounded-base border border-night-line bg-night-2 max-sm:w-28">
            <Picture track={(mine && conference.people.get(mine)?.camera) || null} mirrored label={t('own_picture')} />
          </div>
        )}
      </div>
      <footer className="flex flex-wrap items-center gap-3">
        <p role="status" className="dc-figures min-w-0 flex-1 basis-48 text-lead font-semibold">
          {conference.microphone === 'on' ? <span className="text-on-night-ok">{speaking && state.floor ? t('speaking', { time: clockText(now - Date.parse(state.floor.since)) }) : t('microphone_on')}</span> : <span className="text-on-night-2">{t('microphone_off')}</span>}
          {place > 0 && <span className="ml-3 text-base font-normal">{t('your_place', { place })}</span>}
        </p>
        {mayOpen && <NightButton onClick={() => conference.setMicrophone(!conference.microphoneWanted)}>{t(conference.microphone === 'on' ? 'shut_microphone' : 'open_microphone')}</NightButton>}
        {!speaking && (place > 0
          ? <NightButton pending={withdraw.isPending} onClick={() => withdraw.mutate(undefined, { onError })}>{t('withdraw')}</NightButton>
          : <NightButton tone="main" disabled={conference.phase !== 'joined' || !isRunning(state.state)} pending={ask.isPending} onClick={() => ask.mutate(undefined, { onError })}>{t('ask')}</NightButton>)}
        <NightButton onClick={() => (conference.camera === 'on' || conference.camera === 'off' ? conference.setCamera(!conference.cameraWanted) : conference.retryDevices())}>{t(`own_camera.${conference.camera}`)}</NightButton>
        <NightButton onClick={() => leaveTo(meetingId)}>{t('leave')}</NightButton>
      </footer>
    </main>
  );
}
