'use client';

import type { PayerDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { LoadingState, PageHead } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { QuotationForm } from './quotation-form';

export function NewQuotationPage() {
  const t = useTranslations('quotation');
  const router = useRouter();
  const payerId = useSearchParams().get('don-vi');
  const payer = useApiQuery<PayerDetail>(`/billing/payers/${payerId ?? ''}`, { enabled: payerId !== null });
  return (
    <>
      <PageHead title={t('new')} next={t('new_next')} back={<Link href="/bao-gia">{t('title')}</Link>} />
      <div className="max-w-3xl">
        {payerId !== null && !payer.data && !payer.error ? <LoadingState rows={6} /> : <QuotationForm payer={payer.data ? { id: payer.data.id, label: payer.data.name } : null} onSaved={({ id }) => router.push(`/bao-gia/${id}`)} />}
      </div>
    </>
  );
}
