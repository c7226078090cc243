'use client';

import { useTranslations } from 'next-intl';
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { StateShape, type StateKind } from '../data/state-shape';
import { CloseIcon } from '../layout/icons';

type Notice = { id: number; kind: StateKind; text: ReactNode; undo?: () => void };
type Say = (notice: { kind?: StateKind; text: ReactNode; /** Offers "Hoàn tác" for ten seconds. */ undo?: () => void }) => void;

const ToastContext = createContext<Say>(() => undefined);
const staysMs = 6_000;
const staysWithUndoMs = 10_000;

/** Gives a function that says what was just done, on wish with the way back. */
export function useToast(): Say {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('common.ui');
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const counter = useRef(0);
  const drop = useCallback((id: number) => setNotices((now) => now.filter((notice) => notice.id !== id)), []);
  const say = useCallback<Say>(
    ({ kind = 'done', text, undo }) => {
      const id = ++counter.current;
      setNotices((now) => [...now.slice(-2), { id, kind, text, undo }]);
      setTimeout(() => drop(id), undo ? staysWithUndoMs : staysMs);
    },
    [drop],
  );
  return (
    <ToastContext value={say}>
      {children}
      <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-start gap-2 sm:left-auto sm:max-w-md">
        {notices.map((notice) => (
          <div key={notice.id} className="pointer-events-auto flex w-full items-center gap-3 rounded-base bg-night px-4 py-2 text-on-night shadow-raised">
            <span className={notice.kind === 'bad' ? 'text-on-night-bad' : notice.kind === 'warn' ? 'text-on-night-warn' : 'text-on-night-ok'}><StateShape kind={notice.kind} /></span>
            <span className="flex-1">{notice.text}</span>
            {notice.undo && (
              <button type="button" className="min-h-8 rounded-small px-2 font-semibold underline underline-offset-4" onClick={() => { notice.undo?.(); drop(notice.id); }}>
                {t('undo')}
              </button>
            )}
            <button type="button" aria-label={t('close')} className="flex size-8 items-center justify-center" onClick={() => drop(notice.id)}><CloseIcon size={16} /></button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
