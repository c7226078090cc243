'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { classNames } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { clockText, useNow } from '../../conference';
import { presence } from './names';
import { NightButton } from './night-button';
import type { Acts } from './use-acts';

type Props = { state: MeetingStateView; offsetMs: number; acts: Acts };

/** Agenda item, clock of the turn, who is here; and the next step of the meeting. */
export function DeskTop({ state, offsetMs, acts }: Props) {
  const t = useTranslations('meetings.desk');
  const now = useNow(offsetMs);
  const { present, invited } = presence(state);
  const step = state.state === 'announced' ? 'open_rehearsal' : state.state === 'rehearsal' ? 'open_roll_call' : state.state === 'roll_call' ? 'open_session' : null;
  const spoken = state.floor ? now - Date.parse(state.floor.since) : 0;
  const over = state.floor !== null && spoken > state.floor.limitSeconds * 1_000;
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <h1 className="min-w-0 flex-1 basis-56 truncate text-lead font-semibold">{state.title}</h1>
      {state.agenda.length > 0 && (
        <label className="flex min-w-0 items-center gap-2">
          <span className="text-small text-on-night-2">{t('agenda')}</span>
          <select
            value={state.agendaItemId ?? ''}
            aria-busy={acts.doing('choose_agenda_item') || undefined}
            onChange={(event) => void acts.act({ type: 'choose_agenda_item', agendaItemId: event.target.value || null }, t('acts.choose_agenda_item'))}
            className="min-h-10 max-w-72 rounded-base border border-night-line bg-night-2 px-2 text-on-night"
          >
            <option value="">{t('agenda_none')}</option>
            {state.agenda.map((item, index) => <option key={item.id} value={item.id}>{index + 1}. {item.title}</option>)}
          </select>
        </label>
      )}
      <p className="dc-figures text-lead" aria-label={t('turn_clock')}>
        {state.floor ? <span className={classNames('font-semibold', over ? 'text-on-night-warn' : 'text-on-night')}>{over && '▲ '}{clockText(spoken)} / {clockText(state.floor.limitSeconds * 1_000)}</span> : !state.mutedAll && <span className="text-on-night-2">{t('nobody_speaks')}</span>}
      </p>
      {state.mutedAll && <p role="status" className="rounded-base bg-warn-wash px-3 py-1 font-semibold text-ink">{t('muted_all')}</p>}
      <p className="dc-figures text-lead"><span className="font-semibold">{present} / {invited}</span> <span className="text-base text-on-night-2">{t('present')}</span></p>
      {step && <NightButton small tone="main" pending={acts.doing(step)} onClick={() => void acts.act({ type: step }, t(`acts.${step}`))}>{t(`acts.${step}`)}</NightButton>}
    </header>
  );
}
