'use client';

import type { ConnectionHistoryView } from '@diem-cau/endpoints/contracts';
import type { DayMark } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { kindOfDay, type ConnectionDay } from './kind-of-day';

/** Says each day in words and as a bar. */
export function useDayMarks(): (history: ConnectionHistoryView) => DayMark[] {
  const t = useTranslations('endpoints.day');
  const length = (seconds: number): string => t('length', { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60) });
  const text = (day: ConnectionDay): string => {
    const heard = day.onlineSeconds + day.inMeetingSeconds + day.degradedSeconds;
    if (heard === 0) return t('none');
    return [t('heard', { length: length(heard) }), day.inMeetingSeconds > 0 && t('meeting', { length: length(day.inMeetingSeconds) }), day.degradedSeconds > 0 && t('degraded', { length: length(day.degradedSeconds) })].filter(Boolean).join(', ');
  };
  return (history) => history.days.map((day) => ({ day: day.day, kind: kindOfDay(day), text: text(day) }));
}
