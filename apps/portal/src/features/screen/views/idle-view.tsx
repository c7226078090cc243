'use client';

import type { DeviceSelfView } from '@diem-cau/endpoints/contracts';
import { formatClock, formatDay, formatWeekday } from '@diem-cau/portal/ui';
import { useLocale, useTranslations } from 'next-intl';
import type { AgendaItem } from '../screen-state';
import type { Signs } from '../self-test/signs';
import { CallLine } from './call-line';
import { NextMeeting } from './next-meeting';
import { OneButton } from './one-button';
import { ScreenHead } from './screen-head';
import { ThreeSigns } from './three-signs';

type Props = { self: DeviceSelfView | null; agenda: readonly AgendaItem[]; nowMs: number; signs: Signs; testing: boolean; blocked: boolean };

/** A room that waits: its name from the door, the time, what comes next, whether all works, whom to call. */
export function IdleView({ self, agenda, nowMs, signs, testing, blocked }: Props) {
  const t = useTranslations('screen');
  const locale = useLocale();
  const suspended = self?.endpoint.state === 'suspended' || self?.endpoint.state === 'retired';
  return (
    <div className="scr-page">
      <ScreenHead left={[self?.unit.fullName, self?.unit.parentName].filter(Boolean).join(' · ')} nowMs={null} />
      <main className="scr-stack scr-grow gap-[calc(36*var(--u))]">
        <div className="scr-row scr-grow">
          <div className="scr-stack">
            <h1 className="scr-name font-display">{self?.endpoint.name}</h1>
            {self?.endpoint.place && <p className="scr-lead text-on-night-2">{self.endpoint.place}</p>}
            {suspended && <p className="scr-text font-semibold text-on-night-warn">{t(self.isHeldForArrears ? 'idle.held' : 'idle.suspended')}</p>}
          </div>
          <div className="scr-stack scr-right shrink-0">
            <time className="scr-clock dc-figures">{formatClock(nowMs)}</time>
            <p className="scr-lead text-on-night-2">{formatWeekday(nowMs, locale)}, <span className="dc-figures">{formatDay(nowMs)}</span></p>
          </div>
        </div>
        <NextMeeting agenda={agenda} nowMs={nowMs} />
        <ThreeSigns signs={signs} testing={testing} />
        {blocked && <OneButton label={t('start_sound')} onPress={() => undefined} />}
      </main>
      <CallLine contacts={self?.contacts ?? null} />
    </div>
  );
}
