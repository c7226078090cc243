'use client';

import { Button, StateShape } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

export type CrashProps = { error: Error & { digest?: string }; reset: () => void };

/** A page broke while drawing. */
export function Crash({ error, reset }: CrashProps) {
  const t = useTranslations('common.pages');
  return (
    <div role="alert" className="flex max-w-xl flex-col items-start gap-3 px-4 py-10">
      <h1 className="flex items-center gap-3 text-answer font-semibold"><span className="text-bad"><StateShape kind="bad" size={18} /></span>{t('crash_title')}</h1>
      <p className="text-ink-2">{t('crash_body', { digest: error.digest ?? '–' })}</p>
      <Button kind="primary" onClick={reset}>{t('reload')}</Button>
    </div>
  );
}
