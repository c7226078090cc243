'use client';

import type { QueryValue } from '@diem-cau/portal/api-client';
import { Button, ExportIcon } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { download } from './download';

type Props = { path: string; query?: Record<string, QueryValue>; /** What is in the file, said before the form: "Xuất danh sách". */ label: string; /** Only the forms, where the place is narrow; the whole is read out. */ short?: boolean };

/** One file in the two forms that offices open. */
export function FileButtons({ path, query = {}, label, short = false }: Props) {
  const t = useTranslations('endpoints.file');
  return (
    <span role="group" aria-label={label} className="inline-flex flex-wrap items-center gap-2">
      <Button icon={<ExportIcon />} aria-label={t('xlsx', { label })} onClick={() => download(path, { ...query, format: 'xlsx' })}>{short ? 'XLSX' : t('xlsx', { label })}</Button>
      <Button kind="plain" aria-label={t('csv', { label })} onClick={() => download(path, { ...query, format: 'csv' })}>CSV</Button>
    </span>
  );
}
