import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { StateShape } from './state-shape';

export type Station = { id: string; name: ReactNode; state: 'done' | 'now' | 'ahead'; /** Count and sum under the name. */ figure?: ReactNode; note?: ReactNode; href?: string };

/** A line of stations, the present one large: the clerk's month, a pairing, an import. */
export function Stepper({ stations, label }: { stations: readonly Station[]; label: string }) {
  return (
    <ol aria-label={label} className="flex overflow-hidden rounded-large border border-line bg-sheet max-sm:flex-col">
      {stations.map((station, index) => (
        <li key={station.id} aria-current={station.state === 'now' ? 'step' : undefined} className={classNames('relative min-w-0 border-line not-first:border-l max-sm:not-first:border-t max-sm:not-first:border-l-0', station.state === 'now' ? 'flex-[1.7] bg-accent-wash' : 'flex-1')}>
          <StationBody station={station} number={index + 1} />
        </li>
      ))}
    </ol>
  );
}

function StationBody({ station, number }: { station: Station; number: number }) {
  const now = station.state === 'now';
  const body = (
    <>
      <span className={classNames('flex items-center gap-2', now ? 'font-semibold text-accent' : 'text-ink-2')}>
        {station.state === 'done' ? <span className="text-ok"><StateShape kind="done" /></span> : <span className="dc-figures">{number}</span>}
        {station.name}
      </span>
      {station.figure && <span className={classNames('dc-figures block', now ? 'text-answer font-semibold tracking-tight' : 'font-medium')}>{station.figure}</span>}
      {station.note && <span className="block text-small text-ink-2">{station.note}</span>}
    </>
  );
  const look = 'flex h-full flex-col justify-start px-4 py-3';
  return station.href ? <Link href={station.href} className={`${look} text-ink no-underline hover:bg-accent-wash`}>{body}</Link> : <div className={look}>{body}</div>;
}
