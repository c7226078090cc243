'use client';

import { Button, StateShape } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** The api does not answer: says so, says what is kept, offers to try again. */
export function Unreachable() {
  const t = useTranslations('common');
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col items-start justify-center gap-3 p-6">
      <h1 className="flex items-center gap-3 text-answer font-semibold"><span className="text-off"><StateShape kind="off" size={18} /></span>{t('shell.no_session_title')}</h1>
      <p className="text-ink-2">{t('shell.no_session_body')}</p>
      <Button kind="primary" onClick={() => window.location.reload()}>{t('ui.retry')}</Button>
    </main>
  );
}
