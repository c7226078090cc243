import type { ConnectionHistoryView, EndpointConnection } from '@diem-cau/endpoints/contracts';
import { addDays, serviceDayOf, startOfDay } from '@diem-cau/shared/time';

export interface ConnectionInterval {
  readonly connection: Exclude<EndpointConnection, 'offline'>;
  readonly startedAt: Date;
  /** Null: still so. */
  readonly endedAt: Date | null;
}

const SECONDS = { online: 'onlineSeconds', in_meeting: 'inMeetingSeconds', degraded: 'degradedSeconds' } as const;

/** Cuts intervals into the last `count` service days, today included; the strip of days reads it. */
export function connectionDays(intervals: readonly ConnectionInterval[], now: Date, count: number): ConnectionHistoryView['days'] {
  const today = serviceDayOf(now);
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(today, index - count + 1);
    const from = startOfDay(day).getTime();
    const to = Math.min(startOfDay(addDays(day, 1)).getTime(), now.getTime());
    const total = { day: day as string, onlineSeconds: 0, inMeetingSeconds: 0, degradedSeconds: 0 };
    for (const { connection, startedAt, endedAt } of intervals) {
      const shared = Math.min(to, (endedAt ?? now).getTime()) - Math.max(from, startedAt.getTime());
      if (shared > 0) total[SECONDS[connection]] += Math.round(shared / 1000);
    }
    return total;
  });
}
