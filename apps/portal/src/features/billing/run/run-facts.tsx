'use client';

import type { RunView } from '@diem-cau/billing/contracts';
import { DateText, formatCount, formatVnd, Stat, StatRow } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

export function RunFacts({ run }: { run: RunView }) {
  const t = useTranslations('billing.run');
  const door = (state: string) => `/ky-cuoc/chay/${run.id}?tinh-trang=${state}`;
  return (
    <>
      <StatRow>
        <Stat label={t('issued')} value={formatCount(run.issued)} note={formatVnd(run.totals.grossVnd)} href={door('done')} />
        <Stat label={t('parked')} value={formatCount(run.parked)} note={t('parked_note')} href={door('parked')} />
        <Stat label={t('skipped')} value={formatCount(run.skipped)} note={t('skipped_note')} href={door('skipped')} />
      </StatRow>
      <p className="text-small text-ink-2">
        {t('started', { name: run.startedByName })} <DateText value={run.createdAt} time />
        {run.finishedAt && <> · {t('finished')} <DateText value={run.finishedAt} time /></>}
      </p>
    </>
  );
}
