'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { KeyHint } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { clockText, useNow } from '../../conference';
import { nameOf } from './names';
import { NightButton } from './night-button';
import type { Acts } from './use-acts';

type Props = { state: MeetingStateView; offsetMs: number; acts: Acts };
type RowProps = { request: MeetingStateView['queue'][number]; place: number; name: string; waitsMs: number; acts: Acts };

/** Who asks to speak, in order, each with "Mời". */
export function QueuePanel({ state, offsetMs, acts }: Props) {
  const t = useTranslations('meetings.desk');
  const now = useNow(offsetMs);
  if (state.queue.length === 0) return <p className="p-4 text-on-night-2">{t('queue_empty')}</p>;
  return (
    <ol className="flex flex-col">
      {state.queue.map((request, index) => (
        <QueueRow key={request.id} request={request} place={index + 1} name={nameOf(state, request.identity) ?? request.name} waitsMs={now - Date.parse(request.askedAt)} acts={acts} />
      ))}
    </ol>
  );
}

function QueueRow({ request, place, name, waitsMs, acts }: RowProps) {
  const t = useTranslations('meetings.desk');
  const { id } = request;
  return (
    <li className="flex items-center gap-2 border-b border-night-line px-3 py-2">
      {place < 10 ? <KeyHint keys={String(place)} /> : <span className="dc-figures w-5 text-center">{place}</span>}
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 leading-snug font-medium">{name}</span>
        <span className="dc-figures block text-small text-on-night-2">{t('waits', { time: clockText(waitsMs) })}</span>
      </span>
      <NightButton small label={t('decline_name', { name })} pending={acts.doing('decline_request', id)} onClick={() => void acts.act({ type: 'decline_request', requestId: id }, t('acts.decline_request', { name }))}>{t('decline')}</NightButton>
      <NightButton small tone="main" label={t('call_name', { name })} pending={acts.doing('give_floor', id)} onClick={() => void acts.act({ type: 'give_floor', requestId: id }, t('acts.give_floor', { name }))}>{t('call')}</NightButton>
    </li>
  );
}
