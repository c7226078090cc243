'use client';

import type { DeviceSelfView } from '@diem-cau/endpoints/contracts';
import { formatClock } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { ScreenState } from '../screen-state';
import type { Signs } from '../self-test/signs';
import { CallLine } from './call-line';
import { CountdownText } from './countdown-text';
import { MeetingHours } from './meeting-hours';
import { OneButton } from './one-button';
import { ScreenHead } from './screen-head';
import { ThreeSigns } from './three-signs';

type Props = { state: Extract<ScreenState, { name: 'waiting' }>; self: DeviceSelfView | null; nowMs: number; signs: Signs; testing: boolean; onJoin: () => void };

/** The doors are open: one button, and it goes in by itself at the hour. */
export function WaitingView({ state, self, nowMs, signs, testing, onJoin }: Props) {
  const t = useTranslations('screen.waiting');
  const { meeting, joinsAtMs } = state;
  const left = Date.parse(meeting.startsAt) - nowMs;
  return (
    <div className="scr-page">
      <ScreenHead left={self?.endpoint.name ?? ''} nowMs={nowMs} />
      <main className="scr-stack scr-grow gap-[calc(36*var(--u))]">
        <div className="scr-stack scr-grow scr-middle">
          <p className="scr-lead dc-figures text-on-night-2"><MeetingHours meeting={meeting} nowMs={nowMs} /></p>
          <h1 className="scr-display font-display line-clamp-3">{meeting.title}</h1>
          <p className="scr-text text-on-night-2">{t('hosts', { host: meeting.hostName, chair: meeting.chairName })}</p>
        </div>
        <div className="scr-row">
          <div className="scr-stack" role="status">
            <p className="scr-title dc-figures font-semibold">{left > 0 ? <CountdownText ms={left} /> : t('now')}</p>
            <p className="scr-text text-on-night-2">{t('by_itself', { clock: formatClock(joinsAtMs) })}</p>
          </div>
          <OneButton label={t('join')} onPress={onJoin} />
        </div>
        <ThreeSigns signs={signs} testing={testing} />
      </main>
      <CallLine contacts={self?.contacts ?? null} />
    </div>
  );
}
