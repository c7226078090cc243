'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { ScrollBox } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { clockText, Picture, useNow, type Conference, type Tile } from '../../conference';
import { nameOf } from './names';
import { NightButton } from './night-button';
import type { Acts } from './use-acts';

type Props = { state: MeetingStateView; conference: Conference; chosen: Tile | null; acts: Acts };

/** Always beside the stage: what can be done with the point that is chosen, else with who speaks. */
export function ChosenPanel({ state, conference, chosen, acts }: Props) {
  const t = useTranslations('meetings.desk');
  const now = useNow(conference.offsetMs);
  const identity = chosen?.identity ?? state.floor?.identity ?? null;
  const name = chosen?.name ?? nameOf(state, identity);
  const speaks = identity !== null && state.floor?.identity === identity;
  const pinned = identity !== null && state.spotlight === identity;
  const mine = state.me.identity ? conference.people.get(state.me.identity) : undefined;
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <div className="relative aspect-video max-h-24 shrink-0 overflow-hidden rounded-base border border-night-line bg-night-2 max-sm:hidden">
        <Picture track={mine?.camera ?? null} mirrored label={t('own_picture')} />
        <span className="absolute bottom-0 left-0 rounded-tr-base bg-night/80 px-2 text-small">{t('own_picture')}</span>
      </div>
      <ScrollBox label={t(chosen ? 'chosen' : 'speaking')} className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto rounded-base border border-night-line p-3">
        <p className="dc-figures text-small text-on-night-2">{t(chosen ? 'chosen' : speaks ? 'speaking' : 'choose_one')}{speaks && state.floor && ` · ${t('speaks_for', { time: clockText(now - Date.parse(state.floor.since)) })}`}</p>
        {identity && name && (
          <>
            <p className="text-lead leading-snug font-semibold">{name}</p>
            <div className="flex flex-wrap gap-2">
              {speaks
                ? <NightButton small tone="main" pending={acts.doing('take_floor')} onClick={() => void acts.act({ type: 'take_floor' }, t('acts.take_floor', { name }))}>{t('take_floor')}</NightButton>
                : <NightButton small tone="main" disabled={chosen?.state === 'away'} pending={acts.doing('give_floor', identity)} onClick={() => void acts.act({ type: 'give_floor', identity }, t('acts.give_floor', { name }))}>{t('give_floor')}</NightButton>}
              <NightButton small pressed={pinned} pending={acts.doing('spotlight')} onClick={() => void acts.act({ type: 'spotlight', identity: pinned ? null : identity }, t(pinned ? 'acts.unspotlight' : 'acts.spotlight', { name }))}>{t('spotlight')}</NightButton>
              <NightButton small pending={acts.doing('remove', identity)} onClick={() => void acts.act({ type: 'remove', identity }, t('acts.remove', { name }))}>{t('remove')}</NightButton>
              {chosen?.state === 'away' && <NightButton small pending={acts.doing('readmit', identity)} onClick={() => void acts.act({ type: 'readmit', identity }, t('acts.readmit', { name }))}>{t('readmit')}</NightButton>}
            </div>
          </>
        )}
        {state.spotlight && state.spotlight !== identity && (
          <div className="mt-auto flex items-center justify-between gap-2 text-small">
            <span className="min-w-0 truncate">{t('pinned', { name: nameOf(state, state.spotlight) ?? '' })}</span>
            <NightButton small pending={acts.doing('spotlight')} onClick={() => void acts.act({ type: 'spotlight', identity: null }, t('acts.unspotlight', { name: nameOf(state, state.spotlight) ?? '' }))}>{t('unpin')}</NightButton>
          </div>
        )}
      </ScrollBox>
    </div>
  );
}
