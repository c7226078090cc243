'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { rowHeight, TableFrame, type GridProps } from './table-frame';
import { useRowKeys } from './use-row-keys';

/** A long list: only what is seen is drawn. */
export function VirtualGrid<Row>(props: GridProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const count = props.rows.length;
  const virtualizer = useVirtualizer({ count, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan: 12 });
  const items = virtualizer.getVirtualItems();
  const onKeyDown = useRowKeys(frame, count, (index) => virtualizer.scrollToIndex(index));
  return <TableFrame {...props} frame={frame} onKeyDown={onKeyDown} part={{ from: items[0]?.index ?? 0, to: (items.at(-1)?.index ?? -1) + 1 }} />;
}
