'use client';

import type { CatalogueView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, LoadingState, PageHead, Tabs } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ArrearsSettingPart } from '../arrears/arrears-setting';
import { EInvoicing } from '../e-invoice/e-invoicing';
import { Webhooks } from '../webhooks/webhooks';
import { Prices } from './prices';
import { Setting } from './setting';
import { VatRates } from './vat-rates';

export function CataloguePage() {
  const t = useTranslations('billing.catalogue');
  const sayEInvoice = useTranslations('e_invoice.setting');
  const sayArrears = useTranslations('arrears.setting');
  const sayWebhook = useTranslations('webhook');
  const read = useApiQuery<CatalogueView>('/billing/catalogue');
  const body = (draw: (catalogue: CatalogueView) => ReactNode) => (read.data ? draw(read.data) : read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={5} />);
  return (
    <>
      <PageHead title={t('title')} next={t('next')} />
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'gia', label: t('prices'), content: body((catalogue) => <Prices catalogue={catalogue} />) },
          { id: 'thue', label: t('vat_rates'), content: body((catalogue) => <VatRates catalogue={catalogue} />) },
          { id: 'thiet-lap', label: t('setting'), content: <Setting /> },
          { id: 'dien-tu', label: sayEInvoice('tab'), content: <EInvoicing /> },
          { id: 'nhac-no', label: sayArrears('tab'), content: <ArrearsSettingPart /> },
          { id: 'webhook', label: sayWebhook('tab'), content: <Webhooks /> },
        ]}
      />
    </>
  );
}
