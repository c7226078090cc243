'use client';

import type { ScheduleCheckView } from '@diem-cau/meetings/contracts';
import { classNames, formatClock, formatDay, formatWeekday, Spinner } from '@diem-cau/portal/ui';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { endOf } from '../meeting-facts';
import { instantOf, type ScheduleDraft } from './schedule-draft';

type Props = { draft: ScheduleDraft; check: ScheduleCheckView | undefined; checking: boolean; actions: ReactNode };

/** Stays at the foot: "24 điểm cầu · 2 trùng lịch · Thứ Hai 08:00–10:00 · [Gửi giấy mời]". */
export function ScheduleBar({ draft, check, checking, actions }: Props) {
  const t = useTranslations('meetings.schedule');
  const locale = useLocale();
  const startsAt = instantOf(draft);
  const clashes = check?.clashes.length ?? 0;
  const units = draft.unitIds.length + draft.outside.length;
  const parts = [
    check ? t('bar_endpoints', { count: check.endpoints }) : t('bar_units', { count: units }),
    check && check.withoutEndpoint.length > 0 && t('bar_without', { count: check.withoutEndpoint.length }),
    check && check.requests.length > 0 && t('bar_requests', { count: check.requests.length }),
    startsAt ? `${formatWeekday(startsAt, locale)} ${formatDay(startsAt)} ${formatClock(startsAt)}–${formatClock(endOf(startsAt, draft.durationMinutes ?? 0))}` : t('bar_no_time'),
  ].filter(Boolean);
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-sheet px-4 py-3 lg:-mx-8 lg:px-8">
      <p aria-live="polite" className="dc-figures min-w-0 flex-1 basis-72 font-medium">
        {parts[0]}{' · '}
        <span className={classNames(clashes > 0 && 'text-warn')}>{t('bar_clashes', { count: clashes })}</span>
        {parts.slice(1).map((part) => <span key={String(part)}> · {part}</span>)}
        {checking && <span className="ml-2 inline-flex align-middle"><Spinner /></span>}
      </p>
      {actions}
    </div>
  );
}
