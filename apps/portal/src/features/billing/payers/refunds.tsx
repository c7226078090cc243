'use client';

import type { RefundView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, Money, Section, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** What was given back to a payer; nothing where nothing was. */
export function Refunds({ payerId }: { payerId: string }) {
  const t = useTranslations('money_in.refund');
  const refunds = useApiQuery<{ items: RefundView[] }>(`/billing/payers/${payerId}/refunds`);
  if (!refunds.data || refunds.data.items.length === 0) return null;
  const columns: Column<RefundView>[] = [
    { key: 'paidOn', head: t('paid_on'), cell: (row) => <DateText value={row.paidOn} /> },
    { key: 'reason', head: t('reason'), cell: (row) => row.reason, phone: 'title' },
    { key: 'by', head: t('by'), cell: (row) => row.byName },
    { key: 'amount', head: t('amount'), cell: (row) => <Money vnd={row.amountVnd} className="font-medium" />, align: 'end' },
  ];
  return <Section title={t('list')}><DataTable caption={t('list')} columns={columns} rows={refunds.data.items} rowKey={(row) => row.id} query={refunds} /></Section>;
}
