'use client';

import { queryString, type QueryValue } from '@diem-cau/portal/api-client';
import { Button, ExportIcon } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Props = { path: string; query: Record<string, QueryValue> };

/** The whole filtered list as a file, in the two forms that offices open. */
export function ExportButtons({ path, query }: Props) {
  const t = useTranslations('billing.file');
  const download = (format: 'xlsx' | 'csv'): void => window.location.assign(`/api${path}${queryString({ ...query, format })}`);
  return (
    <span role="group" aria-label={t('label')} className="ml-auto inline-flex flex-wrap items-center gap-2">
      <Button icon={<ExportIcon />} onClick={() => download('xlsx')}>{t('xlsx')}</Button>
      <Button kind="plain" aria-label={t('csv')} onClick={() => download('csv')}>CSV</Button>
    </span>
  );
}
