'use client';

import type { OperatorSettingView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { Banner, ErrorState, LoadingState } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { SettingForm } from './setting-form';

/** The operator's legal data, series and bank account, for invoices to come. */
export function Setting() {
  const t = useTranslations('billing.catalogue');
  const read = useApiQuery<{ setting: OperatorSettingView | null }>('/billing/settings');
  if (!read.data) return read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={8} />;
  return (
    <div className="flex flex-col gap-5">
      {read.data.setting === null && <Banner kind="warn" title={t('setting_none')}>{t('setting_none_next')}</Banner>}
      <SettingForm key={read.data.setting ? 'known' : 'new'} setting={read.data.setting} />
    </div>
  );
}
