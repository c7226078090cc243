'use client';

import { useProblem } from '@diem-cau/portal/api-client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Banner } from '../feedback/banner';

/** Why the form was not taken: the sentence of the error, and that nothing typed was lost. Takes the focus when it appears. */
export function FormError({ error, kept = true }: { error: unknown; kept?: boolean }) {
  const say = useProblem();
  const t = useTranslations('common.ui');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Banner kind="bad">
        {say(error)} {kept && <span className="text-ink-2">{t('nothing_lost')}</span>}
      </Banner>
    </div>
  );
}
