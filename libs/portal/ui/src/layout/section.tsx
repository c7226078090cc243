import type { ReactNode } from 'react';

type Props = { title?: ReactNode; actions?: ReactNode; children: ReactNode; /** On a white sheet with a hairline; else straight on the ground. */ sheet?: boolean };

/** A part of a page with its own small head. */
export function Section({ title, actions, children, sheet = false }: Props) {
  return (
    <section className="flex flex-col gap-3">
      {(title || actions) && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          {title && <h2 className="text-lead font-semibold">{title}</h2>}
          {actions}
        </div>
      )}
      {sheet ? <div className="rounded-large border border-line bg-sheet p-4 sm:p-5">{children}</div> : children}
    </section>
  );
}
