import type { ReactNode } from 'react';

type Props = { title: ReactNode; /** What to do first, or what comes next. */ children?: ReactNode; action?: ReactNode };

/** Nothing here yet. The drawing is the product's own sign with one end waiting. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="flex flex-col items-start gap-2 px-4 py-8">
      <svg width="72" height="32" viewBox="0 0 72 32" aria-hidden="true" className="mb-2 text-line-strong">
        <path d="M8 26C20 4 52 4 64 26" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 5" strokeLinecap="round" />
        <circle cx="8" cy="26" r="4" fill="currentColor" />
        <circle cx="64" cy="26" r="4" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-prose text-ink-2">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
