'use client';

import { KeyHint } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** The keys, always in sight beside the queue; a phone has none. */
export function KeyLegend() {
  const t = useTranslations('money_in.queue');
  const keys = [['↓', t('key_move')], ['↵', t('key_accept')], ['G', t('key_hand')], ['X', t('key_aside')], ['T', t('key_back')]] as const;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-2 max-lg:hidden" aria-label={t('keys')}>
      {keys.map(([key, word]) => <span key={key} className="inline-flex items-center gap-1.5"><KeyHint keys={key} /> {word}</span>)}
    </p>
  );
}
