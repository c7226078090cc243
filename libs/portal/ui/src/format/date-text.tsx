'use client';

import { useLocale } from 'next-intl';
import { formatClock, formatDay, formatWeekday } from './format-time';

type Props = { /** A service day `YYYY-MM-DD` or an instant. */ value: string | null | undefined; weekday?: boolean; /** Adds HH:mm; only of an instant. */ time?: boolean };

/** `dd/MM/yyyy`, on wish with the weekday in words and the hour: `Thứ Hai 23/11/2026 08:00`. */
export function DateText({ value, weekday = false, time = false }: Props) {
  const locale = useLocale();
  if (!value) return <span className="text-ink-3">–</span>;
  const words = [weekday && formatWeekday(value, locale), formatDay(value), time && formatClock(value)].filter(Boolean);
  return (
    <time dateTime={value} className="dc-figures whitespace-nowrap">
      {words.join(' ')}
    </time>
  );
}
