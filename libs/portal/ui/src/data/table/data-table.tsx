'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '../../feedback/empty-state';
import { ErrorState } from '../../feedback/error-state';
import { LoadingState } from '../../feedback/loading-state';
import { Button } from '../../layout/button';
import { ExportIcon } from '../../layout/icons';
import type { SortState } from '../../layout/use-url-filters';
import type { Column } from './column';
import { Paging } from './paging';
import { RowCards } from './row-cards';
import { TableGrid } from './table-grid';

type Props<Row> = {
  /** What the list is; read out, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** Where Enter and a click on the row go. */
  rowHref?: (row: Row) => string;
  /** The query that brings the rows. */
  query?: { isPending: boolean; error: unknown; refetch: () => unknown };
  sort?: SortState;
  onSort?: (sort: SortState) => void;
  /** Search box and filters, in a line above. */
  filters?: ReactNode;
  paging?: { page: number; pageSize: number; total: number; onPage: (page: number) => void };
  /** Downloads the whole filtered list, not the page. */
  onExport?: () => void;
  exporting?: boolean;
  /** Nothing at all: what to do first. */
  empty?: ReactNode;
  /** Filters leave nothing: a way back. */
  onResetFilters?: () => void;
};

/** Rows of 40 px, arrows and Enter, figures to the right; above 200 rows only what is seen is drawn; on a phone rows are cards. */
export function DataTable<Row>(props: Props<Row>) {
  const { rows, query, filters, paging, onExport, exporting } = props;
  const t = useTranslations('common.ui');
  return (
    <div className="flex flex-col gap-3">
      {(filters || onExport) && (
        <div className="flex flex-wrap items-end gap-3">
          {filters}
          {onExport && <Button className="ml-auto" icon={<ExportIcon />} pending={exporting} onClick={onExport}>{t('export')}</Button>}
        </div>
      )}
      <div className="overflow-hidden rounded-large border border-line bg-sheet">
        {query?.error && !rows ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : rows ? <Filled {...props} rows={rows} /> : <LoadingState rows={8} />}
      </div>
      {paging && paging.total > paging.pageSize && <Paging {...paging} />}
    </div>
  );
}

function Filled<Row>({ rows, empty, onResetFilters, ...rest }: Props<Row> & { rows: readonly Row[] }) {
  const t = useTranslations('common.ui');
  if (rows.length > 0) {
    return (
      <>
        <div className="max-sm:hidden"><TableGrid {...rest} rows={rows} /></div>
        <div className="sm:hidden"><RowCards {...rest} rows={rows} /></div>
      </>
    );
  }
  if (onResetFilters) return <EmptyState title={t('filtered_empty')} action={<Button onClick={onResetFilters}>{t('filters_reset')}</Button>} />;
  return <>{empty ?? <EmptyState title={t('empty')} />}</>;
}
