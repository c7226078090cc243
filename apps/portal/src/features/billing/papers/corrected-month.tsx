'use client';

import type { CorrectedRow, CorrectionList } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, Field, formatMonth, Money, Section, Select, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { printedNumber } from '../printed-number';
import { monthsAfter, monthsBetween } from '../months-between';
import { dayOf } from '../today';

/** What of a payer was corrected in a month, and the list 01/BK-ĐCTT of it. */
export function CorrectedMonth({ payerId }: { payerId: string }) {
  const t = useTranslations('papers.corrected');
  const now = dayOf().slice(0, 7);
  const [month, setMonth] = useState(now);
  const read = useApiQuery<CorrectionList>(`/billing/payers/${payerId}/corrections/${month}`);
  const columns: Column<CorrectedRow>[] = [
    { key: 'of', head: t('of'), cell: (row) => <Link href={`/hoa-don/${row.ofInvoiceId}`} className="dc-figures">{row.ofSeries}-{printedNumber(row.ofNumber)}</Link>, phone: 'title' },
    { key: 'ofDay', head: t('of_day'), cell: (row) => <DateText value={row.ofIssueDay} /> },
    { key: 'kind', head: t('kind_head'), cell: (row) => t(`kind.${row.kind}`) },
    { key: 'by', head: t('by'), cell: (row) => <Link href={`/hoa-don/${row.invoiceId}`} className="dc-figures">{row.series}-{printedNumber(row.number)}</Link> },
    { key: 'net', head: t('net'), cell: (row) => <Money vnd={row.netVnd} signed />, align: 'end' },
    { key: 'vat', head: t('vat'), cell: (row) => <Money vnd={row.vatVnd} signed />, align: 'end' },
  ];
  const options = monthsBetween(monthsAfter(now, -23), now).map((value) => ({ value, label: formatMonth(value) }));
  return (
    <Section title={t('title')}>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={read.data?.items}
        rowKey={({ invoiceId }) => invoiceId}
        query={read}
        filters={<><span className="w-36"><Field label={t('month')}><Select value={month} options={options} onChange={setMonth} /></Field></span>{!!read.data?.items.length && <a className="ml-auto self-center text-accent hover:underline" href={`/api/billing/payers/${payerId}/corrections/${month}/pdf`} target="_blank" rel="noreferrer">{t('pdf')}</a>}</>}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
    </Section>
  );
}
