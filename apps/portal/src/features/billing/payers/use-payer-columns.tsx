'use client';

import type { PayerRow } from '@diem-cau/billing/contracts';
import { formatCount, Money, StateBadge, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { FaultList } from '../fault-list';

const dash = <span className="text-ink-3">–</span>;

export function usePayerColumns(): Column<PayerRow>[] {
  const t = useTranslations('billing.payer');
  return [
    { key: 'code', head: t('code'), cell: (row) => <span className="dc-figures">{row.code}</span>, sortable: true },
    { key: 'name', head: t('name'), cell: (row) => row.name, sortable: true, phone: 'title' },
    { key: 'papers', head: t('papers'), cell: (row) => (row.faults.length > 0 ? <StateBadge kind="warn"><span className="whitespace-normal"><FaultList faults={row.faults} /></span></StateBadge> : <StateBadge kind="done">{t('complete')}</StateBadge>) },
    { key: 'tax', head: t('tax_code'), cell: (row) => (row.taxCode ? <span className="dc-figures">{row.taxCode}</span> : dash) },
    { key: 'budget', head: t('budget_code'), cell: (row) => (row.budgetCode ? <span className="dc-figures">{row.budgetCode}</span> : dash) },
    { key: 'endpoints', head: t('endpoints'), cell: (row) => <Link href={`/hop-dong/diem-cau?don-vi=${row.id}`} className="text-accent hover:underline dc-figures">{formatCount(row.endpoints)}</Link>, align: 'end', sortable: true },
    { key: 'openVnd', head: t('open'), cell: (row) => (row.openVnd > 0 ? <Link href={`/hoa-don?don-vi=${row.id}&tinh-trang=open`}><Money vnd={row.openVnd} /></Link> : dash), align: 'end', sortable: true },
  ];
}
