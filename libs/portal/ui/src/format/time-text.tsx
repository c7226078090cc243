import { formatClock } from './format-time';

/** `HH:mm` of an instant, or a span `HH:mm–HH:mm`, on Vietnam's clock. */
export function TimeText({ value, until, seconds = false }: { value: string; until?: string | null; seconds?: boolean }) {
  const from = formatClock(value, seconds);
  return (
    <time dateTime={value} className="dc-figures whitespace-nowrap">
      {until ? `${from}–${formatClock(until, seconds)}` : from}
    </time>
  );
}
