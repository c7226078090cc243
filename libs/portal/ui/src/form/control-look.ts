import { classNames } from '../class-names';

/** The look that every box to type in shares. */
export function controlLook(invalid: boolean, extra?: string): string {
  return classNames(
    'w-full min-h-10 max-sm:min-h-11 rounded-base border bg-sheet px-3 text-base text-ink placeholder:text-ink-3',
    'disabled:bg-wash disabled:text-ink-2 [&[readonly]]:bg-wash',
    invalid ? 'border-bad' : 'border-line-strong hover:border-accent',
    extra,
  );
}
