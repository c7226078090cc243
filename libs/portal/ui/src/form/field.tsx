'use client';

import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { StateShape } from '../data/state-shape';
import { FieldContext } from './field-context';

type Props = {
  label: ReactNode;
  /** Said before anything is wrong: the form, or why it is asked. */
  hint?: ReactNode;
  /** A sentence with the remedy. */
  error?: ReactNode;
  /** Fields are asked for unless said otherwise; what may be left empty is marked in words. */
  optional?: boolean;
  children: ReactNode;
};

/** A label, one control, and beside it what is wrong. */
export function Field({ label, hint, error, optional = false, children }: Props) {
  const t = useTranslations('common.ui');
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <FieldContext value={{ id, describedBy, invalid: Boolean(error), required: !optional }}>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-medium">
          {label}
          {optional && <span className="ml-2 text-small font-normal text-ink-3">{t('optional')}</span>}
        </label>
        {children}
        {hint && <p id={`${id}-hint`} className="text-small text-ink-2">{hint}</p>}
        {error && (
          <p id={`${id}-error`} className="flex items-baseline gap-2 text-small text-bad">
            <StateShape kind="bad" size={10} />
            <span>{error}</span>
          </p>
        )}
      </div>
    </FieldContext>
  );
}
