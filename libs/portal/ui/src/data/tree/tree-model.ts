import { foldMarks } from '../../format/fold-marks';

export type TreeNode = {
  id: string;
  label: string;
  /** What speaks against it, in words: "bận", "chưa lắp". */
  note?: string;
  children?: readonly TreeNode[];
  disabled?: boolean;
};

export type VisibleNode = { node: TreeNode; level: number; open: boolean; parentId: string | null };

/** Every id beneath a node and its own that may be chosen. */
export function choosable(node: TreeNode): string[] {
  return [...(node.disabled ? [] : [node.id]), ...(node.children ?? []).flatMap(choosable)];
}

function matches(node: TreeNode, key: string): boolean {
  return foldMarks(node.label).includes(key) || (node.children ?? []).some((child) => matches(child, key));
}

/** The rows on screen, in order. With search words only branches that hold a hit remain, all open. */
export function visibleNodes(nodes: readonly TreeNode[], open: ReadonlySet<string>, words: string, level = 1, parentId: string | null = null): VisibleNode[] {
  const key = foldMarks(words);
  return nodes
    .filter((node) => !key || matches(node, key))
    .flatMap((node) => {
      const hasChildren = Boolean(node.children?.length);
      const own = key !== '' && foldMarks(node.label).includes(key);
      const isOpen = hasChildren && (key ? !own || open.has(node.id) : open.has(node.id));
      return [{ node, level, open: isOpen, parentId }, ...(isOpen ? visibleNodes(node.children ?? [], open, own ? '' : words, level + 1, node.id) : [])];
    });
}

export type Mark = 'all' | 'some' | 'none';

/** Whether a node and what is beneath it is chosen: all, some or none. */
export function markOf(node: TreeNode, chosen: ReadonlySet<string>): Mark {
  const ids = choosable(node);
  const count = ids.filter((id) => chosen.has(id)).length;
  return count === 0 ? 'none' : count === ids.length ? 'all' : 'some';
}
