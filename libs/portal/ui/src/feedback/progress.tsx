'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatCount } from '../format/format-vnd';

type Props = { label: ReactNode; done: number; total: number; /** What is left, in words: "còn khoảng 2 phút". */ left?: ReactNode };

/** Long work: a bar, a count and what is left. */
export function Progress({ label, done, total, left }: Props) {
  const t = useTranslations('common.ui');
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex justify-between gap-4">
        <span className="font-medium">{label}</span>
        <span className="dc-figures text-ink-2">{t('done_of', { done: formatCount(done), total: formatCount(total) })}{left && <> · {left}</>}</span>
      </div>
      <div role="progressbar" aria-valuemin={0} aria-valuemax={total} aria-valuenow={done} aria-label={typeof label === 'string' ? label : undefined} className="h-2 overflow-hidden rounded-full bg-line">
        <div className="h-full bg-accent transition-[width]" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
