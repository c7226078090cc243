'use client';

import { Button, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Puts a text where the next paste takes it from. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations('billing.copy');
  const toast = useToast();
  const copy = (): void => {
    // Only offered by browsers on https or localhost; elsewhere the text stands on the page to be marked.
    const written = 'clipboard' in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error('no clipboard'));
    written.then(
      () => toast({ text: t('done', { text }) }),
      () => toast({ kind: 'warn', text: t('failed', { text }) }),
    );
  };
  return <Button onClick={copy}>{label}</Button>;
}
