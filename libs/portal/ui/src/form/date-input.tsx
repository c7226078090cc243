'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { formatDay } from '../format/format-time';
import { CalendarIcon } from '../layout/icons';
import { ParsedInput } from './parsed-input';
import { parseDay } from './parse-day';

type Props = { /** A service day, `YYYY-MM-DD`. */ value: string | null; onChange: (day: string | null) => void; disabled?: boolean; name?: string; 'aria-label'?: string };

/** A day, typed as dd/MM/yyyy or picked from the browser's own calendar. */
export function DateInput({ value, onChange, ...rest }: Props) {
  const t = useTranslations('common.ui');
  const picker = useRef<HTMLInputElement>(null);
  const end = (
    <>
      <button type="button" disabled={rest.disabled} aria-label={t('pick_day')} onClick={() => picker.current?.showPicker()} className="flex size-9 items-center justify-center rounded-small hover:bg-accent-wash">
        <CalendarIcon />
      </button>
      <input ref={picker} type="date" tabIndex={-1} aria-hidden="true" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)} className="pointer-events-none absolute inset-0 opacity-0" />
    </>
  );
  return <ParsedInput {...rest} value={value} onChange={onChange} parse={parseDay} format={formatDay} inputMode="numeric" placeholder={t('day_form')} end={end} />;
}
