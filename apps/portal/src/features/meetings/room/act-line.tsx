'use client';

import { formatClock, Spinner, StateShape } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { DeskAct } from './use-acts';

/** The last act: being done, done by the server, or why not. */
export function ActLine({ acts }: { acts: readonly DeskAct[] }) {
  const t = useTranslations('meetings.desk');
  const last = acts[0];
  return (
    <p role="status" aria-live="polite" className="flex min-w-0 items-center gap-2 text-on-night-2">
      {last?.status === 'doing' && <><Spinner /><span className="truncate">{t('doing', { act: last.text })}</span></>}
      {last?.status === 'done' && <><span className="text-on-night-ok"><StateShape kind="done" /></span><span className="truncate">{t('done', { act: last.text, at: formatClock(last.atMs, true) })}</span></>}
      {last?.status === 'failed' && <><span className="text-on-night-bad"><StateShape kind="bad" /></span><span className="line-clamp-2 text-on-night">{last.text}: {last.problem}</span></>}
    </p>
  );
}
