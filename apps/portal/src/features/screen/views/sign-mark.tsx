import type { Mark } from '../self-test/signs';

const looks: Record<Mark, { colour: string; path: string }> = {
  ok: { colour: 'text-on-night-ok', path: 'm4 12.500 5.500 5.500L20 6.500' },
  bad: { colour: 'text-on-night-bad', path: 'm5 5 14 14M19 5 5 19' },
  unknown: { colour: 'text-on-night-2', path: 'M5 12h.01M12 12h.01M19 12h.01' },
};

/** Tick, cross or three points: the shape of a sign; a word stands beside it. */
export function SignMark({ mark }: { mark: Mark }) {
  const { colour, path } = looks[mark];
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="3.200" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" className={`scr-icon ${colour}`}>
      <path d={path} />
    </svg>
  );
}
