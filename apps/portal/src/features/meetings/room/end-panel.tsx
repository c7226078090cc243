'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { useTranslations } from 'next-intl';
import { nameOf } from './names';
import { NightButton } from './night-button';
import type { Acts } from './use-acts';

type Props = { state: MeetingStateView; inside: number; acts: Acts; onBack: () => void };

/** What ending does, with the figures, before it is done: it cannot be taken back. */
export function EndPanel({ state, inside, acts, onBack }: Props) {
  const t = useTranslations('meetings.end');
  const marked = (mark: string): number => state.invitees.filter(({ roll }) => roll?.mark === mark).length;
  const unmarked = state.invitees.filter(({ roll }) => roll === null).length;
  const left = state.agendaItemId ? state.agenda.length - 1 - state.agenda.findIndex(({ id }) => id === state.agendaItemId) : state.agenda.length;
  return (
    <section aria-labelledby="ket-thuc" className="flex flex-col gap-4 overflow-y-auto rounded-large border border-night-line bg-night-2 p-6">
      <h2 id="ket-thuc" className="text-answer font-semibold">{t('title')}</h2>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-lead">
        <li>{t('leave', { count: inside })}</li>
        {state.floor && <li>{t('floor', { name: nameOf(state, state.floor.identity) ?? '' })}</li>}
        <li>{t('roll', { present: marked('present'), late: marked('late'), absent: marked('absent'), excused: marked('excused') })}</li>
        {unmarked > 0 && <li>{t('unmarked', { count: unmarked })}</li>}
        {state.queue.length > 0 && <li>{t('queue', { count: state.queue.length })}</li>}
        {left > 0 && <li>{t('agenda', { count: left })}</li>}
        <li>{t('closed')}</li>
      </ul>
      <div className="flex flex-wrap gap-3">
        <NightButton tone="stop" pending={acts.doing('conclude')} onClick={() => void acts.act({ type: 'conclude' }, t('do'))}>{t('do')}</NightButton>
        <NightButton onClick={onBack}>{t('back')}</NightButton>
      </div>
    </section>
  );
}
