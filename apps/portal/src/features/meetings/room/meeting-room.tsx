'use client';

import { ErrorState, LinkButton, LoadingState } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';
import { useMeetingState } from '../../conference/use-meeting-state';
import { SelfTest, type ChosenDevices } from './self-test';

const Desk = dynamic(() => import('./desk').then(({ Desk: component }) => component), { ssr: false });
const PersonRoom = dynamic(() => import('./person-room').then(({ PersonRoom: component }) => component), { ssr: false });

/** The meeting over the whole window: first a test of camera and microphone, then the desk for who conducts, the room for others. */
export function MeetingRoom({ meetingId }: { meetingId: string }) {
  const t = useTranslations('meetings.room');
  const { state, query } = useMeetingState(`/meetings/${meetingId}/state`, `meeting:${meetingId}`);
  const [devices, setDevices] = useState<ChosenDevices | null>(null);
  if (!state) {
    return <Plain meetingId={meetingId}>{query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingState />}</Plain>;
  }
  if (state.me.identity === null) return <Plain meetingId={meetingId}><p className="text-lead">{t('not_named')}</p></Plain>;
  if (!devices) {
    return state.state === 'concluded' || state.state === 'cancelled' || state.state === 'postponed'
      ? <Plain meetingId={meetingId}><p className="text-lead">{t(`over.${state.state}`)}</p></Plain>
      : <SelfTest title={state.title} conducts={state.me.conducts} meetingId={meetingId} onEnter={setDevices} />;
  }
  return state.me.conducts ? <Desk meetingId={meetingId} devices={devices} /> : <PersonRoom meetingId={meetingId} devices={devices} />;
}

function Plain({ meetingId, children }: { meetingId: string; children: ReactNode }) {
  const t = useTranslations('meetings.room');
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col items-start justify-center gap-4 p-4">
      {children}
      <LinkButton href={`/cuoc-hop/${meetingId}`}>{t('to_meeting')}</LinkButton>
    </main>
  );
}
