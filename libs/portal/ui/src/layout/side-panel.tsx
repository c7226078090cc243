'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { CloseIcon } from './icons';
import { useScrolls } from './use-scrolls';

type Props = { title: ReactNode; onClose: () => void; children: ReactNode; footer?: ReactNode };

/**
 * What belongs to a row, beside the list and not over it: the page stays usable. On a phone it takes the screen.
 * Esc closes; the focus goes in when it opens and back when it closes.
 */
export function SidePanel({ title, onClose, children, footer }: Props) {
  const t = useTranslations('common.ui');
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(body);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={heading}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="fixed inset-0 z-40 flex flex-col border-line bg-sheet sm:inset-y-0 sm:right-0 sm:left-auto sm:w-md sm:border-l sm:shadow-raised"
    >
      <div className="flex items-start justify-between gap-3 border-b border-line px-5 py-3">
        <h2 id={heading} className="pt-1.5 text-lead font-semibold">{title}</h2>
        <button type="button" onClick={onClose} aria-label={t('close')} className="flex size-11 items-center justify-center rounded-base hover:bg-wash"><CloseIcon /></button>
      </div>
      <div ref={body} className="flex-1 overflow-y-auto px-5 py-4" {...(scrolls && { role: 'region', 'aria-labelledby': heading, tabIndex: 0 })}>{children}</div>
      {footer && <div className="flex flex-wrap gap-2 border-t border-line px-5 py-3">{footer}</div>}
    </aside>
  );
}
