'use client';

import type { MyAccounts } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { EmptyState, ErrorState, Field, LoadingState, PageHead, Select, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { AccountTable } from './account-table';

/** The unit's account with an operator; which one where there are several. */
export function MyAccountPage() {
  const t = useTranslations('account');
  const filters = useUrlFilters({ key: '', down: false });
  const read = useApiQuery<MyAccounts>('/my/accounts');
  const back = <Link href="/phai-tra">{t('back_mine')}</Link>;
  const items = read.data?.items;
  const chosen = items?.find(({ payerId }) => payerId === filters.get('so')) ?? items?.[0];
  if (!chosen) {
    return (
      <>
        <PageHead title={t('title')} back={back} />
        {items ? <EmptyState title={t('none_mine')}>{t('none_mine_next')}</EmptyState> : read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={6} />}
      </>
    );
  }
  const options = items!.map(({ payerId, operatorName }) => ({ value: payerId, label: operatorName }));
  return (
    <AccountTable
      key={chosen.payerId}
      path={`/my/accounts/${chosen.payerId}`}
      title={t('title_of', { name: chosen.operatorName })}
      back={back}
      invoiceHref={(invoice) => `/phai-tra/${invoice}`}
      choose={options.length > 1 && <span className="w-64"><Field label={t('operator')}><Select value={chosen.payerId} options={options} onChange={(payerId) => filters.set({ so: payerId }, true)} /></Field></span>}
    />
  );
}
