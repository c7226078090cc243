'use client';

import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Spinner } from '../feedback/spinner';
import { buttonLook, type ButtonKind, type ButtonSize } from './button-look';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  /** The act is on its way: the button keeps its width and focus and answers no second press. */
  pending?: boolean;
  submit?: boolean;
  icon?: ReactNode;
};

/** A verb. `primary` once a page; `danger` for what cannot be undone. */
export function Button({ kind = 'quiet', size = 'normal', pending = false, submit = false, icon, className, children, onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      className={buttonLook(kind, size, className)}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}
