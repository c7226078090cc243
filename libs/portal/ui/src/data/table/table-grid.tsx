'use client';

import { lazy, Suspense, useRef } from 'react';
import { LoadingState } from '../../feedback/loading-state';
import { TableFrame, type GridProps } from './table-frame';
import { useRowKeys } from './use-row-keys';

const virtualFrom = 200;

// Fetched only by lists that are long: most pages never pay for it.
const VirtualGrid = lazy(async () => ({ default: (await import('./virtual-grid')).VirtualGrid })) as typeof import('./virtual-grid').VirtualGrid;

export function TableGrid<Row>(props: GridProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const onKeyDown = useRowKeys(frame, props.rows.length, () => undefined);
  if (props.rows.length <= virtualFrom) return <TableFrame {...props} frame={frame} onKeyDown={onKeyDown} />;
  return (
    <Suspense fallback={<LoadingState rows={12} />}>
      <VirtualGrid {...props} />
    </Suspense>
  );
}
