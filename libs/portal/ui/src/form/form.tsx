'use client';

import type { ReactNode, SubmitEvent } from 'react';

type Props = { onSubmit: () => void; children: ReactNode; /** The act and what goes with it. */ actions: ReactNode; label?: string };

/** One column; Enter sends. Browser's own bubbles are off: what is wrong stands beside its field. */
export function Form({ onSubmit, children, actions, label }: Props) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate onSubmit={submit} aria-label={label} className="flex max-w-xl flex-col gap-5">
      {children}
      <div className="flex flex-wrap items-center gap-3 pt-1">{actions}</div>
    </form>
  );
}
