'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../layout/button';
import { Banner } from './banner';

type Props = { children: ReactNode; onUndo: () => void; pending?: boolean; /** "Hoàn tác được đến 15:20." */ until?: ReactNode };

/** A way back that stays on the page for longer than a notice: an import, a run. */
export function UndoBar({ children, onUndo, pending, until }: Props) {
  const t = useTranslations('common.ui');
  return (
    <Banner kind="done" action={<Button size="small" pending={pending} onClick={onUndo}>{t('undo')}</Button>}>
      {children} {until && <span className="text-ink-2">{until}</span>}
    </Banner>
  );
}
