'use client';

import type { MyReminder } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, Money, Section, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Letters that the unit was sent; nothing where there are none. */
export function MyReminders() {
  const t = useTranslations('arrears.mine');
  const { data } = useApiQuery<{ items: MyReminder[] }>('/my/reminders');
  if (!data || data.items.length === 0) return null;
  const columns: Column<MyReminder>[] = [
    { key: 'number', head: t('number'), cell: (row) => <span className="dc-figures">{row.number}</span>, phone: 'title' },
    { key: 'sent', head: t('sent'), cell: (row) => <DateText value={row.sentOn} /> },
    { key: 'operator', head: t('operator'), cell: (row) => row.operatorName },
    { key: 'sum', head: t('sum'), cell: (row) => <Money vnd={row.totalVnd} />, align: 'end' },
    { key: 'pdf', head: <span className="sr-only">{t('see')}</span>, cell: (row) => <a href={`/api/my/reminders/${row.id}/pdf`} target="_blank" rel="noreferrer" className="text-accent hover:underline">{t('see')}</a>, align: 'end' },
  ];
  return <Section title={t('title')}><DataTable caption={t('title')} columns={columns} rows={data.items} rowKey={(row) => row.id} /></Section>;
}
