import Link from 'next/link';
import type { ReactNode } from 'react';

type Props = { label: ReactNode; value: ReactNode; /** The list that the figure counts, already filtered. */ href: string; note?: ReactNode };

/** A figure that is a door. */
export function Stat({ label, value, href, note }: Props) {
  return (
    <Link href={href} className="group flex min-w-max flex-1 flex-col max-sm:basis-40 rounded-large border border-line bg-sheet px-4 py-3 no-underline hover:border-accent">
      <span className="text-small text-ink-2">{label}</span>
      <span className="dc-figures whitespace-nowrap text-answer font-semibold tracking-tight group-hover:text-accent">{value}</span>
      {note && <span className="text-small text-ink-2">{note}</span>}
    </Link>
  );
}

/** Figures side by side; they wrap on a phone. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-3">{children}</div>;
}
