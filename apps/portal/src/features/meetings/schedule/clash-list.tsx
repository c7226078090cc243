'use client';

import type { ScheduleCheckView } from '@diem-cau/meetings/contracts';
import { Banner, Button, DateText, ScrollBox, TimeText } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Props = { check: ScheduleCheckView; onTake: (instant: string) => void };

/** What is busy then, and the first hour at which nothing is: one press takes it. */
export function ClashList({ check, onTake }: Props) {
  const t = useTranslations('meetings.schedule');
  const { clashes, freeAt } = check;
  if (clashes.length === 0) return null;
  return (
    <Banner
      kind="warn"
      title={t('clash_title', { count: clashes.length })}
      action={freeAt && <Button kind="quiet" onClick={() => onTake(freeAt)}><span>{t('clash_take')} <DateText value={freeAt} weekday time /></span></Button>}
    >
      <ScrollBox label={t('clash_title', { count: clashes.length })} className="max-h-40 overflow-y-auto">
        <ul>
          {clashes.map((clash) => (
            <li key={`${clash.kind}${clash.subjectId}${clash.from}`}>
              {clash.name}: {clash.meetingTitle ? t('clash_with', { title: clash.meetingTitle }) : t('clash_busy')} <TimeText value={clash.from} until={clash.to} />
            </li>
          ))}
        </ul>
      </ScrollBox>
      {!freeAt && <p>{t('clash_no_free')}</p>}
    </Banner>
  );
}
