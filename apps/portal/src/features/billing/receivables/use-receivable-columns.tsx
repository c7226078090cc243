'use client';

import type { Receivable } from '@diem-cau/billing/contracts';
import { DateText, formatCount, Money, StateBadge, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

export function useReceivableColumns(): Column<Receivable>[] {
  const t = useTranslations('billing.receivables');
  return [
    { key: 'payerName', head: t('payer'), cell: (row) => <>{row.payerName} <span className="dc-figures text-small text-ink-2">{row.payerCode}</span></>, sortable: true, phone: 'title' },
    { key: 'invoices', head: t('invoices'), cell: (row) => <span className="dc-figures">{formatCount(row.openInvoices)}</span>, align: 'end' },
    { key: 'oldest', head: t('oldest'), cell: (row) => <DateText value={row.oldestDueDay} /> },
    { key: 'daysOverdue', head: t('overdue'), cell: (row) => (row.daysOverdue > 0 ? <StateBadge kind="warn">{t('days', { days: formatCount(row.daysOverdue) })}</StateBadge> : row.openVnd > 0 ? <StateBadge kind="off">{t('not_yet')}</StateBadge> : null), sortable: true },
    { key: 'credit', head: t('credit'), cell: (row) => (row.creditVnd > 0 ? <Money vnd={row.creditVnd} /> : <span className="text-ink-3">–</span>), align: 'end' },
    { key: 'openVnd', head: t('open'), cell: (row) => <Money vnd={row.openVnd} className="font-medium" />, align: 'end', sortable: true },
  ];
}
