import type { ReactNode } from 'react';
import { StateShape, type StateKind } from './state-shape';

export type WorkItem = {
  id: string;
  kind: StateKind;
  title: ReactNode;
  /** Place, since when, whom to call. */
  detail?: ReactNode;
  /** The one verb: a Button or LinkButton, size small. */
  action: ReactNode;
};

type Props = { items: readonly WorkItem[]; /** Says that nothing needs anyone, and what comes next. */ empty: ReactNode; label: string };

/** What needs a person, each with one verb. */
export function WorkList({ items, empty, label }: Props) {
  if (items.length === 0) return <p className="flex items-center gap-3 rounded-large border border-line bg-sheet px-4 py-4 text-ink-2"><span className="text-ok"><StateShape kind="done" /></span>{empty}</p>;
  return (
    <ul aria-label={label} className="divide-y divide-line overflow-hidden rounded-large border border-line bg-sheet">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
          <span className={marks[item.kind]}><StateShape kind={item.kind} size={14} /></span>
          <span className="min-w-0 flex-1 basis-56">
            <span className="block font-medium">{item.title}</span>
            {item.detail && <span className="block text-small text-ink-2">{item.detail}</span>}
          </span>
          <span className="max-sm:basis-full max-sm:pl-8">{item.action}</span>
        </li>
      ))}
    </ul>
  );
}

const marks: Record<StateKind, string> = {
  ok: 'text-ok', off: 'text-off', warn: 'text-warn', stop: 'text-stop', live: 'text-live', wait: 'text-off', done: 'text-ok', bad: 'text-bad', draft: 'text-off',
};
