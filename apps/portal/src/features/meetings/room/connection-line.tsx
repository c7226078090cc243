'use client';

import { Button } from '@diem-cau/portal/ui';
import { useProblem } from '@diem-cau/portal/api-client';
import { useTranslations } from 'next-intl';
import { useNow, type Conference } from '../../conference';

/** What is wrong with the own line, and what happens about it; nothing while all is well. */
export function ConnectionLine({ conference }: { conference: Conference }) {
  const t = useTranslations('meetings.room');
  const say = useProblem();
  const now = useNow();
  const { phase, lostSinceMs, problem, soundBlocked } = conference;
  const box = 'flex flex-wrap items-center gap-3 rounded-base px-4 py-2 font-medium';
  if (phase === 'elsewhere') return <div role="alert" className={`${box} bg-warn-wash text-ink`}>{t('elsewhere')}<Button size="small" onClick={conference.takeOver}>{t('take_over')}</Button></div>;
  if (phase === 'lost') return <div role="alert" className={`${box} bg-warn-wash text-ink`}>{t('reconnecting', { seconds: Math.max(0, Math.round((now - (lostSinceMs ?? now)) / 1_000)) })}{problem !== null && <span className="font-normal">{say(problem)}</span>}</div>;
  if (phase === 'joining') return <div role="status" className={`${box} bg-night-2 text-on-night`}>{t('joining')}{problem !== null && <span className="font-normal">{say(problem)}</span>}</div>;
  if (phase === 'joined' && soundBlocked) return <div role="alert" className={`${box} bg-warn-wash text-ink`}>{t('sound_blocked')}<Button size="small" onClick={() => void conference.startSound()}>{t('sound_on')}</Button></div>;
  return null;
}
