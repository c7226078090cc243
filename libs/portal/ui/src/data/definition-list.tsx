import { Fragment, type ReactNode } from 'react';

export type Definition = { term: ReactNode; value: ReactNode };

const isAbsent = (value: ReactNode): boolean => value === null || value === undefined || value === false || value === '';

/** Names and values of one thing; what is absent is a dash, never an empty place. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="grid grid-cols-[minmax(8rem,14rem)_1fr] gap-x-6 gap-y-2 max-sm:grid-cols-1 max-sm:gap-y-0">
      {items.map((item, index) => (
        <Fragment key={index}>
          <dt className="text-ink-2">{item.term}</dt>
          <dd className="min-w-0 max-sm:pb-2">{isAbsent(item.value) ? <span className="text-ink-3">–</span> : item.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
