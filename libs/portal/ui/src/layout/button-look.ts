import { classNames } from '../class-names';

export type ButtonKind = 'primary' | 'quiet' | 'plain' | 'danger';
export type ButtonSize = 'normal' | 'small' | 'large';

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-accent hover:border-accent-strong',
  quiet: 'bg-sheet text-accent border-line hover:border-accent hover:bg-accent-wash',
  plain: 'bg-transparent text-accent border-transparent hover:bg-accent-wash',
  danger: 'bg-sheet text-bad border-bad hover:bg-bad-wash',
};

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-10 px-4 max-sm:min-h-11',
  small: 'min-h-8 px-3 text-small max-sm:min-h-11',
  large: 'min-h-12 px-6 text-lead',
};

/** The look that buttons and links-as-buttons share. */
export function buttonLook(kind: ButtonKind, size: ButtonSize, extra?: string): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-base border font-medium whitespace-nowrap no-underline select-none transition-colors',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-wash disabled:text-ink-3 aria-disabled:cursor-progress',
    kinds[kind],
    sizes[size],
    extra,
  );
}
