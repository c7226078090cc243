import { formatClock, formatDay } from '@diem-cau/portal/ui';
import { today } from './today';

/** The hour of an instant of today, else its day and month; the whole of it on pointing. For narrow columns. */
export function ShortTime({ value }: { value: string | null }) {
  if (!value) return <span className="text-ink-3">–</span>;
  const day = formatDay(value);
  return <time dateTime={value} title={`${day} ${formatClock(value)}`} className="dc-figures whitespace-nowrap">{day === formatDay(today()) ? formatClock(value) : day}</time>;
}
