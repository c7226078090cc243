'use client';

import { classNames } from '../../class-names';
import { RightIcon } from '../../layout/icons';
import type { Mark, VisibleNode } from './tree-model';

type Props = { row: VisibleNode; mark: Mark; focusable: boolean; onOpen: (wanted: boolean) => void; onChoose: () => void; onFocus: () => void };

export function TreeItem({ row: { node, level, open }, mark, focusable, onOpen, onChoose, onFocus }: Props) {
  const hasChildren = Boolean(node.children?.length);
  return (
    <li
      role="treeitem"
      data-node={node.id}
      aria-level={level}
      aria-expanded={hasChildren ? open : undefined}
      aria-checked={mark === 'some' ? 'mixed' : mark === 'all'}
      aria-disabled={node.disabled}
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
      style={{ paddingLeft: (level - 1) * 24 }}
      className="flex min-h-9 items-center gap-1 rounded-small pr-2 hover:bg-accent-wash max-sm:min-h-11"
    >
      <span aria-hidden="true" onClick={() => hasChildren && onOpen(!open)} className={classNames('flex size-8 shrink-0 items-center justify-center text-ink-2 transition-transform', hasChildren ? 'cursor-pointer' : 'invisible', open && 'rotate-90')}>
        <RightIcon size={16} />
      </span>
      <span onClick={onChoose} className="flex min-w-0 flex-1 cursor-pointer items-center gap-2">
        <span aria-hidden="true" className={classNames('flex size-4 shrink-0 items-center justify-center rounded-small border', mark === 'none' ? 'border-line-strong bg-sheet' : 'border-accent bg-accent text-on-accent')}>
          {mark === 'all' && <svg width="10" height="10" viewBox="0 0 12 12"><path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" /></svg>}
          {mark === 'some' && <span className="h-0.5 w-2 bg-current" />}
        </span>
        <span className={classNames('truncate', node.disabled && 'text-ink-3')}>{node.label}</span>
        {node.note && <span className="ml-auto text-small text-warn">{node.note}</span>}
      </span>
    </li>
  );
}
