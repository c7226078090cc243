'use client';

import type { QuotationView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, DefinitionList, ErrorState, formatVnd, LoadingState, Money, PageHead, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { printedNumber } from '../printed-number';
import { QuotationActs } from './quotation-acts';
import { QuotationForm } from './quotation-form';
import { QuotationState } from './quotation-state';

type Line = QuotationView['lines'][number];

/** One quotation: edited while it is a draft, then as it was sent, with its answer and the invoice that billed it. */
export function QuotationPage({ id }: { id: string }) {
  const t = useTranslations('quotation');
  const may = useCan('billing.contracts');
  const read = useApiQuery<QuotationView>(`/billing/quotations/${id}`);
  const [isEditing, setEditing] = useState(false);
  const quotation = read.data;
  const back = <Link href="/bao-gia">{t('title')}</Link>;
  if (!quotation) {
    return (
      <>
        <PageHead title={t('one')} back={back} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={6} />}
      </>
    );
  }
  const { totals } = quotation;
  const columns: Column<Line>[] = [
    { key: 'name', head: t('line.name'), cell: (row) => row.name, phone: 'title', total: t('gross') },
    { key: 'quantity', head: t('line.quantity'), cell: (row) => <span className="dc-figures">{row.quantity} {row.unit}</span> },
    { key: 'price', head: t('line.unit_price'), cell: (row) => <><Money vnd={row.unitVnd} />{row.vatIncluded && <span className="block text-small text-ink-2">{t('line.vat_included')}</span>}</>, align: 'end' },
    { key: 'sum', head: t('line.sum'), cell: (row) => <Money vnd={row.unitVnd * row.quantity} />, align: 'end', total: <Money vnd={totals.grossVnd} /> },
  ];
  const facts = [
    { term: t('payer'), value: <Link href={`/don-vi-thanh-toan/${quotation.payerId}`}>{quotation.payerName}</Link> },
    { term: t('valid_until'), value: <DateText value={quotation.validUntil} /> },
    { term: t('deliver_on'), value: <DateText value={quotation.deliverOn} /> },
    { term: t('net'), value: <Money vnd={totals.netVnd} /> },
    { term: t('vat'), value: <Money vnd={totals.vatVnd} /> },
    ...(quotation.answeredAt ? [{ term: t('answered'), value: <><DateText value={quotation.answeredAt} time /> · {quotation.answeredBy}{quotation.reason && ` · ${quotation.reason}`}</> }] : []),
    ...(quotation.invoices.length > 0 ? [{ term: t('billed_by'), value: quotation.invoices.map((invoice) => <Link key={invoice.id} href={`/hoa-don/${invoice.id}`} className="dc-figures">{invoice.series}-{printedNumber(invoice.number)} </Link>) }] : []),
    ...(quotation.note ? [{ term: t('note'), value: quotation.note }] : []),
  ];
  return (
    <>
      <PageHead
        title={quotation.number ? t('numbered', { number: quotation.number }) : t('one')}
        answer={<>{quotation.title} · {formatVnd(totals.grossVnd)}</>}
        next={<QuotationState state={quotation.state} />}
        back={back}
        actions={<><a href={`/api/billing/quotations/${id}/pdf`} target="_blank" rel="noreferrer" className="self-center text-accent hover:underline">{t('pdf')}</a>{may && <QuotationActs quotation={quotation} onEdit={() => setEditing(true)} />}</>}
      />
      {isEditing && quotation.state === 'draft' ? (
        <div className="max-w-3xl"><QuotationForm quotation={quotation} onSaved={() => setEditing(false)} /></div>
      ) : (
        <div className="flex flex-col gap-6">
          <DataTable caption={t('one')} columns={columns} rows={quotation.lines} rowKey={(row) => `${row.name} ${row.unitVnd} ${row.quantity}`} />
          <DefinitionList items={facts} />
        </div>
      )}
    </>
  );
}
