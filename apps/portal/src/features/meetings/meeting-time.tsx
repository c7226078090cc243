'use client';

import { DateText, TimeText } from '@diem-cau/portal/ui';
import { endOf } from './meeting-facts';

/** `Thứ Hai 23/11/2026 08:00–10:00`. */
export function MeetingTime({ startsAt, durationMinutes }: { startsAt: string; durationMinutes: number }) {
  return (
    <span className="whitespace-nowrap">
      <DateText value={startsAt} weekday /> <TimeText value={startsAt} until={endOf(startsAt, durationMinutes)} />
    </span>
  );
}
