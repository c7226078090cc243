'use client';

import { Field, formatMonth, Select, type UrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { dayOf } from '../today';
import { monthsAfter, monthsBetween } from '../months-between';
import { rangeOf } from './range-of';

/** As far back as a report may reach from this month. */
const BACK = 35;

/** From which month to which; choosing a later first month moves the last one along. */
export function RangeFilter({ filters }: { filters: UrlFilters }) {
  const t = useTranslations('reports');
  const { from, to } = rangeOf(filters);
  const now = dayOf().slice(0, 7);
  const options = monthsBetween([from, monthsAfter(now, -BACK)].sort()[0]!, [to, now].sort()[1]!).map((month) => ({ value: month, label: formatMonth(month) }));
  return (
    <>
      <span className="w-36"><Field label={t('from')}><Select value={from} options={options} onChange={(month) => filters.set({ tu: month, den: month > to ? month : to }, true)} /></Field></span>
      <span className="w-36"><Field label={t('to')}><Select value={to} options={options} onChange={(month) => filters.set({ tu: month < from ? month : from, den: month }, true)} /></Field></span>
    </>
  );
}
