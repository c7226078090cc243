import { BrandMark, formatClock } from '@diem-cau/portal/ui';

/** Whose screen it is, and the time. */
export function ScreenHead({ left, nowMs }: { left: string; nowMs: number | null }) {
  return (
    <header className="scr-row scr-row-keep scr-text text-on-night-2">
      <span className="flex min-w-0 items-center gap-[0.6em]">
        <span className="scr-brand scr-title text-on-night"><BrandMark /></span>
        <span className="scr-one-line">{left}</span>
      </span>
      {nowMs !== null && <time className="dc-figures scr-lead font-semibold text-on-night">{formatClock(nowMs)}</time>}
    </header>
  );
}
