import { formatClock, formatDay, formatWeekday } from '@diem-cau/portal/ui';
import { useLocale, useTranslations } from 'next-intl';
import type { AgendaItem } from '../screen-state';

/** `Thứ Hai 23/11/2026, 08:00–09:30`; today is called so. */
export function MeetingHours({ meeting, nowMs }: { meeting: AgendaItem; nowMs: number }) {
  const t = useTranslations('screen');
  const locale = useLocale();
  const { startsAt, durationMinutes } = meeting;
  const ends = Date.parse(startsAt) + durationMinutes * 60_000;
  const today = formatDay(startsAt) === formatDay(nowMs);
  const day = today ? t('today') : `${formatWeekday(startsAt, locale)} ${formatDay(startsAt)}`;
  return <span className="dc-figures">{day}, {formatClock(startsAt)}–{formatClock(ends)}</span>;
}
