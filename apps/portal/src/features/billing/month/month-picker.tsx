'use client';

import { formatMonth, Select } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { usePathname, useRouter } from 'next/navigation';

export function MonthPicker({ month, months }: { month: string; months: readonly string[] }) {
  const t = useTranslations('billing.month');
  const router = useRouter();
  const path = usePathname();
  const all = months.includes(month) ? months : [month, ...months];
  return (
    <span className="w-44">
      <Select
        aria-label={t('pick')}
        value={month}
        onChange={(value) => router.push(`${path}?thang=${value}`)}
        options={all.map((value) => ({ value, label: t('name', { month: formatMonth(value) }) }))}
      />
    </span>
  );
}
