'use client';

import { useTranslations } from 'next-intl';
import { formatDay } from '../format/format-time';

export type DayMark = { /** Service day, `YYYY-MM-DD`. */ day: string; kind: 'ok' | 'warn' | 'bad' | 'off'; /** In words: "Mất kết nối 2 giờ 10 phút". */ text: string };

const looks: Record<DayMark['kind'], { y: number; height: number; fill: string }> = {
  ok: { y: 0, height: 28, fill: 'var(--dc-ok)' },
  warn: { y: 9, height: 19, fill: 'var(--dc-warn)' },
  bad: { y: 18, height: 10, fill: 'var(--dc-bad)' },
  off: { y: 25, height: 3, fill: 'var(--dc-line-strong)' },
};

/** A strip of days like a status page: height says it before colour; the table beneath says it in words. */
export function DayStrip({ days, label }: { days: readonly DayMark[]; label: string }) {
  const t = useTranslations('common.ui');
  const first = days[0];
  const last = days.at(-1);
  return (
    <figure className="flex flex-col gap-1">
      <svg viewBox={`0 0 ${days.length * 6} 28`} preserveAspectRatio="none" className="h-7 w-full" role="img" aria-label={label}>
        {days.map((mark, index) => (
          <rect key={mark.day} x={index * 6} width="4.5" {...looks[mark.kind]}>
            <title>{`${formatDay(mark.day)}: ${mark.text}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption className="dc-figures flex justify-between text-small text-ink-2"><span>{first && formatDay(first.day)}</span><span>{last && formatDay(last.day)}</span></figcaption>
      <details>
        <summary className="text-small text-accent">{t('as_table')}</summary>
        <ul className="pt-2 text-small">
          {days.filter((mark) => mark.kind !== 'ok').map((mark) => <li key={mark.day} className="dc-figures">{formatDay(mark.day)}: {mark.text}</li>)}
        </ul>
      </details>
    </figure>
  );
}
