import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { StateShape, type StateKind } from '../data/state-shape';

const looks: Partial<Record<StateKind, string>> = {
  ok: 'bg-ok-wash text-ok', done: 'bg-ok-wash text-ok', warn: 'bg-warn-wash text-warn', bad: 'bg-bad-wash text-bad', live: 'bg-live-wash text-live', stop: 'bg-stop-wash text-stop',
};

type Props = { kind: StateKind; title?: ReactNode; children?: ReactNode; action?: ReactNode };

/** A sentence across the page about the page: what is so and what to do. */
export function Banner({ kind, title, children, action }: Props) {
  return (
    <div className={classNames('flex flex-wrap items-start gap-x-4 gap-y-2 rounded-base px-4 py-3', looks[kind] ?? 'bg-off-wash text-off')}>
      <span className="flex min-w-0 flex-1 basis-64 gap-3">
        <span className="pt-1.5"><StateShape kind={kind} /></span>
        <span className="min-w-0 text-ink">
          {title && <strong className="block font-semibold">{title}</strong>}
          {children}
        </span>
      </span>
      {action}
    </div>
  );
}
