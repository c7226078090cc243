/** How long until then, in the two largest units that a person wants. `soon`: under an hour, for a clock of minutes and seconds. */
export type Countdown =
  | { readonly unit: 'days'; readonly days: number; readonly hours: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'soon'; readonly ms: number };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export function countdown(ms: number): Countdown {
  if (ms < hourMs) return { unit: 'soon', ms: Math.max(0, ms) };
  const hours = Math.floor(ms / hourMs);
  if (hours < 24) return { unit: 'hours', hours, minutes: Math.floor((ms % hourMs) / minuteMs) };
  return { unit: 'days', days: Math.floor(hours / 24), hours: hours % 24 };
}
