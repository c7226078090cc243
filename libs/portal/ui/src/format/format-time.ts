type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>;

const inVietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});

const weekdays = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** An instant (ISO string, epoch milliseconds or Date) taken apart on the clock of Asia/Ho_Chi_Minh. */
export function vietnamParts(instant: string | number | Date): Parts {
  const parts = inVietnam.formatToParts(new Date(instant)).map((part) => [part.type, part.value]);
  return Object.fromEntries(parts) as Parts;
}

/** `dd/MM/yyyy` of a service day (`YYYY-MM-DD`, taken as it stands) or of an instant. */
export function formatDay(day: string | number | Date): string {
  if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)) return day.split('-').reverse().join('/');
  const parts = vietnamParts(day);
  return `${parts.day}/${parts.month}/${parts.year}`;
}

/** `HH:mm`, or `HH:mm:ss` with seconds. */
export function formatClock(instant: string | number | Date, seconds = false): string {
  const parts = vietnamParts(instant);
  return seconds ? `${parts.hour}:${parts.minute}:${parts.second}` : `${parts.hour}:${parts.minute}`;
}

/** The weekday in words: `Thứ Hai`. */
export function formatWeekday(day: string | number | Date, locale: string): string {
  const iso = formatDay(day).split('/').reverse().join('-');
  return weekdays[locale === 'en' ? 'en' : 'vi'][new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
}

/** A billing month (`2026-08`) as `08/2026`. */
export function formatMonth(month: string): string {
  return month.slice(0, 7).split('-').reverse().join('/');
}
