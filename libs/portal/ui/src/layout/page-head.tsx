import type { ReactNode } from 'react';

type Props = {
  /** The subject: "Điểm cầu". */
  title: ReactNode;
  /** The answer, the largest thing on the page: "21 / 24 điểm cầu sẵn sàng". */
  answer?: ReactNode;
  /** What to do about the rest. */
  next?: ReactNode;
  actions?: ReactNode;
  /** The way up: a link. */
  back?: ReactNode;
};

/** The head of every page: one question, its answer, what to do. */
export function PageHead({ title, answer, next, actions, back }: Props) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-6">
      <div className="min-w-0">
        {back && <div className="pb-1 text-small text-accent"><span aria-hidden="true">‹ </span>{back}</div>}
        {answer ? (
          <>
            <h1 className="text-ink-2">{title}</h1>
            <p className="dc-figures text-answer font-semibold tracking-tight text-balance">{answer}</p>
          </>
        ) : (
          <h1 className="text-answer font-semibold tracking-tight text-balance">{title}</h1>
        )}
        {next && <p className="max-w-prose pt-1 text-ink-2">{next}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
