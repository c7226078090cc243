'use client';

import type { MonthOverview } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { formatMonth, SearchFilter, SelectFilter, type UrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const states = ['open', 'overdue', 'paid'] as const;

export function InvoiceFilters({ filters }: { filters: UrlFilters }) {
  const t = useTranslations('billing');
  const overview = useApiQuery<MonthOverview>('/billing/months/last');
  const asked = filters.get('thang');
  const known = overview.data?.months ?? [];
  const months = asked && !known.includes(asked) ? [asked, ...known] : known;
  return (
    <>
      <SearchFilter filters={filters} label={t('invoices.search')} />
      <SelectFilter filters={filters} name="tinh-trang" label={t('invoices.state')} options={states.map((value) => ({ value, label: t(`invoice_state.${value}`) }))} />
      <SelectFilter filters={filters} name="thang" label={t('invoices.month')} options={months.map((value) => ({ value, label: formatMonth(value) }))} />
    </>
  );
}
