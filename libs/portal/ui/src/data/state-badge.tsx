import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { StateShape, type StateKind } from './state-shape';

const text: Record<StateKind, string> = {
  ok: 'text-ok', off: 'text-off', warn: 'text-warn', stop: 'text-stop', live: 'text-live',
  wait: 'text-off', done: 'text-ok', bad: 'text-bad', draft: 'text-off',
};
const washes: Record<StateKind, string> = {
  ok: 'bg-ok-wash', off: 'bg-off-wash', warn: 'bg-warn-wash', stop: 'bg-stop-wash', live: 'bg-live-wash',
  wait: 'bg-off-wash', done: 'bg-ok-wash', bad: 'bg-bad-wash', draft: 'bg-off-wash',
};

type Props = { kind: StateKind; children: ReactNode; /** A ground of its own, for heads; in tables without. */ filled?: boolean };

/** A state: shape, word and, last, colour. The word is the caller's, already translated. */
export function StateBadge({ kind, children, filled = false }: Props) {
  return (
    <span className={classNames('inline-flex items-center gap-2 whitespace-nowrap', text[kind], filled && 'rounded-small px-2 py-0.5 font-medium', filled && washes[kind])}>
      <StateShape kind={kind} />
      {children}
    </span>
  );
}
