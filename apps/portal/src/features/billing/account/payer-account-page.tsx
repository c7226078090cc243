'use client';

import type { PayerDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { AccountTable } from './account-table';

export function PayerAccountPage({ id }: { id: string }) {
  const t = useTranslations('account');
  const payer = useApiQuery<PayerDetail>(`/billing/payers/${id}`);
  const title = payer.data ? t('title_of', { name: payer.data.name }) : t('title');
  return <AccountTable path={`/billing/payers/${id}/account`} title={title} back={<Link href={`/don-vi-thanh-toan/${id}`}>{payer.data?.name ?? t('back')}</Link>} invoiceHref={(invoice) => `/hoa-don/${invoice}`} paymentHref={() => `/thanh-toan?don-vi=${id}`} />;
}
