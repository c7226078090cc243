'use client';

import type { MonthOverview, StationView } from '@diem-cau/billing/contracts';
import { formatCount, formatVnd, Stepper, type Station } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Where each station's figures are listed. */
function doorOf(key: StationView['key'], month: string): string {
  switch (key) {
    case 'review': return '/don-vi-thanh-toan?tinh-trang=incomplete';
    case 'preview': return `/ky-cuoc/xem-truoc?thang=${month}`;
    case 'issue':
    case 'send': return `/hoa-don?thang=${month}`;
    case 'collect': return `/hoa-don?thang=${month}&tinh-trang=paid`;
  }
}

export function MonthStations({ overview }: { overview: MonthOverview }) {
  const t = useTranslations('billing.month');
  const stations = overview.stations.map((station): Station => {
    const { key, count, outOf, totalVnd, isDone, isCurrent } = station;
    const figures = { count: formatCount(count), outOf: formatCount(outOf ?? 0) };
    return {
      id: key,
      name: t(`station.${key}`),
      state: isCurrent ? 'now' : isDone ? 'done' : 'ahead',
      figure: t(outOf === null || key === 'review' ? 'count' : 'count_of', figures),
      note: (
        <>
          {t(`station_note.${key}`)}
          <span className="dc-figures block">{formatVnd(totalVnd)}</span>
        </>
      ),
      href: doorOf(key, overview.month),
    };
  });
  return <Stepper stations={stations} label={t('stations')} />;
}
