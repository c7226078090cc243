'use client';

import type { MeetingStateName } from '@diem-cau/meetings/contracts';
import { Button } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Leaves the room by reading a new page: whatever picture and sound held in memory is gone with the old one. */
export function leaveTo(meetingId: string): void {
  window.location.assign(`/cuoc-hop/${meetingId}`);
}

/** The meeting is over; what comes of it stands on its page. */
export function Over({ meetingId, state }: { meetingId: string; state: MeetingStateName }) {
  const t = useTranslations('meetings.room');
  const how = state === 'cancelled' || state === 'postponed' ? state : 'concluded';
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-5 bg-night p-6 text-on-night">
      <h1 className="text-answer font-semibold">{t(`over.${how}`)}</h1>
      <p className="text-on-night-2">{t('over_next')}</p>
      <Button onClick={() => leaveTo(meetingId)}>{t('to_meeting')}</Button>
    </main>
  );
}
