'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { KeyHint } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { clockText, useNow } from '../../conference';
import { NightButton } from './night-button';
import type { Acts } from './use-acts';

type Props = { state: MeetingStateView; offsetMs: number; acts: Acts };

/** Who asks to speak, in order, each with "Mời". */
export function QueuePanel({ state, offsetMs, acts }: Props) {
  const t = useTranslations('meetings.desk');
  const now = useNow(offsetMs);
  if (state.queue.length === 0) return <p className="p-4 text-on-night-2">{t('queue_empty')}</p>;
  return (
    <ol className="flex flex-col">
      {state.queue.map((request, index) => (
        <li key={request.id} className="flex items-center gap-3 border-b border-night-line px-3 py-2">
          {index < 9 ? <KeyHint keys={String(index + 1)} /> : <span className="dc-figures w-5 text-center">{index + 1}</span>}
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{request.name}</span>
            <span className="dc-figures block text-small text-on-night-2">{t('waits', { time: clockText(now - Date.parse(request.askedAt)) })}</span>
          </span>
          <NightButton small label={t('decline_name', { name: request.name })} pending={acts.doing('decline_request', request.id)} onClick={() => void acts.act({ type: 'decline_request', requestId: request.id }, t('acts.decline_request', { name: request.name }))}>{t('decline')}</NightButton>
          <NightButton small tone="main" label={t('call_name', { name: request.name })} pending={acts.doing('give_floor', request.id)} onClick={() => void acts.act({ type: 'give_floor', requestId: request.id }, t('acts.give_floor', { name: request.name }))}>{t('call')}</NightButton>
        </li>
      ))}
    </ol>
  );
}
