'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TextInput } from '../../form/text-input';
import { TreeItem } from './tree-item';
import { choosable, markOf, visibleNodes, type TreeNode, type VisibleNode } from './tree-model';

type Props = {
  label: string;
  nodes: readonly TreeNode[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** Open at first; the roots by default. */
  openAtFirst?: readonly string[];
  /** Beside the search box: saved lists, "chọn cả cấp". */
  tools?: ReactNode;
};

/** A tree with check boxes. A box takes its whole branch. ↑↓ move, → opens, ← closes or goes up, Space chooses. */
export function Tree({ label, nodes, chosen, onChange, openAtFirst, tools }: Props) {
  const t = useTranslations('common.ui');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openAtFirst ?? nodes.map((node) => node.id)));
  const [words, setWords] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const rows = visibleNodes(nodes, open, words);
  const current = rows.find((row) => row.node.id === active) ?? rows[0];

  const toggleOpen = (id: string, wanted: boolean): void => {
    const next = new Set(open);
    if (wanted) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const choose = (node: TreeNode): void => {
    const next = new Set(chosen);
    const add = markOf(node, chosen) !== 'all';
    for (const id of choosable(node)) {
      if (add) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  const go = (id: string | null | undefined): void => {
    if (!id) return;
    setActive(id);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = current && keyActs(current, rows, { go, choose, toggleOpen })[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <TextInput type="search" aria-label={t('tree_search')} placeholder={t('tree_search')} value={words} onChange={setWords} className="flex-1" />
        {tools}
      </div>
      <ul ref={list} role="tree" aria-label={label} aria-multiselectable="true" onKeyDown={onKeyDown} className="flex flex-col">
        {rows.map((row) => (
          <TreeItem key={row.node.id} row={row} mark={markOf(row.node, chosen)} focusable={row === current} onOpen={(wanted) => toggleOpen(row.node.id, wanted)} onChoose={() => choose(row.node)} onFocus={() => setActive(row.node.id)} />
        ))}
      </ul>
      {rows.length === 0 && <p className="py-3 text-ink-2">{t('search_nothing', { words })}</p>}
    </div>
  );
}

type Acts = { go: (id: string | null | undefined) => void; choose: (node: TreeNode) => void; toggleOpen: (id: string, wanted: boolean) => void };

function keyActs(current: VisibleNode, rows: readonly VisibleNode[], { go, choose, toggleOpen }: Acts): Record<string, (() => void) | undefined> {
  const at = rows.indexOf(current);
  const hasChildren = Boolean(current.node.children?.length);
  return {
    ArrowDown: () => go(rows[at + 1]?.node.id),
    ArrowUp: () => go(rows[at - 1]?.node.id),
    Home: () => go(rows[0]?.node.id),
    End: () => go(rows.at(-1)?.node.id),
    ArrowRight: () => (hasChildren && !current.open ? toggleOpen(current.node.id, true) : go(rows[at + 1]?.node.id)),
    ArrowLeft: () => (current.open ? toggleOpen(current.node.id, false) : go(current.parentId)),
    ' ': () => choose(current.node),
    Enter: () => choose(current.node),
  };
}
