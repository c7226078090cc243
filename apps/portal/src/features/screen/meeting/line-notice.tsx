'use client';

import { isApiError, useProblem } from '@diem-cau/portal/api-client';
import { useTranslations } from 'next-intl';
import type { Conference } from '../../conference';

type Props = { conference: Conference; lostForMs: number | null };

/** Over the stage: that the line is being mended and for how long, or why the room lets nobody in. Never a dialog: nothing is to be pressed. */
export function LineNotice({ conference, lostForMs }: Props) {
  const t = useTranslations('screen.session');
  const say = useProblem();
  const { phase, problem, state } = conference;
  if (lostForMs !== null) {
    return (
      <div className="scr-over" role="status">
        <p className="scr-title dc-figures font-display">{t('reconnecting', { seconds: Math.floor(lostForMs / 1_000) })}</p>
        <p className="scr-lead text-on-night-2">{t('reconnecting_hint')}</p>
      </div>
    );
  }
  if (phase === 'elsewhere') return <div className="scr-over" role="status"><p className="scr-title font-display">{t('elsewhere')}</p></div>;
  if (phase === 'joined') return null;
  const told = isApiError(problem) && problem.status !== 0;
  return (
    <div className="scr-over" role="status">
      <p className="scr-title font-display">{told ? t('not_inside') : state ? t('joining') : t('reading')}</p>
      {told && <p className="scr-lead text-on-night-2">{say(problem)}</p>}
    </div>
  );
}
