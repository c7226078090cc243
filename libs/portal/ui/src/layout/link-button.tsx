import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { buttonLook, type ButtonKind, type ButtonSize } from './button-look';

type Props = ComponentProps<typeof Link> & { kind?: ButtonKind; size?: ButtonSize; icon?: ReactNode };

/** Goes somewhere, looks like a button. */
export function LinkButton({ kind = 'quiet', size = 'normal', icon, className, children, ...rest }: Props) {
  return (
    <Link {...rest} className={buttonLook(kind, size, className)}>
      {icon}
      {children}
    </Link>
  );
}
