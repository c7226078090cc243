'use client';

import type { PaymentView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, formatCount, LinkButton, PageHead, PlusIcon, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';
import { ReversePayment } from './reverse-payment';
import { usePaymentColumns } from './use-payment-columns';

const pageSize = 50;

export function PaymentList() {
  const t = useTranslations('billing.payment');
  const filters = useUrlFilters({ key: 'recordedAt', down: true });
  const [reversing, setReversing] = useState<PaymentView | null>(null);
  const mayEnter = useCan('billing.payments');
  const list = useApiQuery<PageOf<PaymentView>>('/billing/payments', {
    query: { payerId: filters.get('don-vi'), invoiceId: filters.get('hoa-don'), sort: sortText(filters.sort), page: filters.page, pageSize },
  });
  const columns = usePaymentColumns(mayEnter ? setReversing : null);
  const enter = mayEnter && <LinkButton kind="primary" href="/thanh-toan/moi" icon={<PlusIcon />}>{t('enter')}</LinkButton>;
  return (
    <>
      <PageHead title={t('title')} answer={list.data && t('answer', { count: formatCount(list.data.total) })} next={filters.narrowed ? t('narrowed') : t('next')} actions={<>{filters.narrowed && <LinkButton href="/thanh-toan">{t('see_all')}</LinkButton>}{enter}</>} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.id}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
      {reversing && <ReversePayment key={reversing.id} payment={reversing} onClose={() => setReversing(null)} />}
    </>
  );
}
