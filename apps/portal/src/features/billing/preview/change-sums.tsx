'use client';

import type { PreviewView } from '@diem-cau/billing/contracts';
import { formatCount, Money } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Differences from the month before, by reason; a press shows only those. */
export function ChangeSums({ preview, chosen, onChoose }: { preview: PreviewView; chosen: string; onChoose: (reason: string) => void }) {
  const t = useTranslations('billing.preview');
  return (
    <div role="group" aria-label={t('by_reason')} className="flex flex-wrap gap-2">
      {preview.changeCounts.map(({ reason, count, differenceVnd }) => (
        <button
          key={reason}
          type="button"
          aria-pressed={chosen === reason}
          onClick={() => onChoose(chosen === reason ? '' : reason)}
          className="flex min-h-11 flex-col items-start rounded-base border border-line bg-sheet px-4 py-2 text-left hover:border-accent aria-pressed:border-accent aria-pressed:bg-accent-wash"
        >
          <span className="text-small text-ink-2">{t(`reason.${reason}`)}</span>
          <span className="dc-figures font-semibold">{t('points', { count: formatCount(count) })} · <Money vnd={differenceVnd} signed /></span>
        </button>
      ))}
    </div>
  );
}
