'use client';

import { useTranslations } from 'next-intl';
import { formatCount } from '../../format/format-vnd';
import { Button } from '../../layout/button';

type Props = { page: number; pageSize: number; total: number; onPage: (page: number) => void };

export function Paging({ page, pageSize, total, onPage }: Props) {
  const t = useTranslations('common.ui');
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = (page - 1) * pageSize + 1;
  return (
    <nav aria-label={t('paging')} className="flex flex-wrap items-center justify-between gap-3">
      <span className="dc-figures text-ink-2">{t('rows_of', { from: formatCount(from), to: formatCount(Math.min(total, page * pageSize)), total: formatCount(total) })}</span>
      <span className="flex gap-2">
        <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>{t('page_before')}</Button>
        <Button size="small" disabled={page >= last} onClick={() => onPage(page + 1)}>{t('page_after')}</Button>
      </span>
    </nav>
  );
}
