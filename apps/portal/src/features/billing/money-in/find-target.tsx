'use client';

import type { MoneyTarget } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { classNames, Field, formatVnd, LoadingState, TextInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

type Props = { onChoose: (target: MoneyTarget) => void; chosen: readonly string[] };

/** Payers by name or code, or by the number of an invoice; arrows and Enter choose, the focus stays in the field. */
export function FindTarget({ onChoose, chosen }: Props) {
  const t = useTranslations('money_in.hand');
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(words.trim());
      setAt(0);
    }, 250);
    return () => clearTimeout(timer);
  }, [words]);
  const found = useApiQuery<{ items: MoneyTarget[] }>('/billing/waiting-money/targets', { query: { q: asked }, enabled: asked.length > 0 });
  const items = asked ? (found.data?.items ?? []).filter(({ payerId }) => !chosen.includes(payerId)) : [];
  const choose = (target: MoneyTarget | undefined): void => {
    if (!target) return;
    onChoose(target);
    setWords('');
    setAsked('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, items.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') choose(items[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('find')} hint={t('find_hint')}>
        <TextInput ref={field} value={words} onChange={setWords} onKeyDown={onKeyDown} role="combobox" aria-expanded={items.length > 0} aria-controls="money-targets" aria-activedescendant={items[at] && `target-${items[at].payerId}`} autoComplete="off" maxLength={100} />
      </Field>
      {asked && found.isPending && <LoadingState rows={2} />}
      {asked && found.data && items.length === 0 && !found.isFetching && <p role="status" className="text-ink-2">{t('found_none')}</p>}
      <ul id="money-targets" role="listbox" aria-label={t('found')} className={classNames('divide-y divide-line rounded-base border border-line', items.length === 0 && 'hidden')}>
        {items.map((target, index) => (
          <li key={target.payerId} id={`target-${target.payerId}`} role="option" aria-selected={index === at} onClick={() => choose(target)} className={classNames('flex min-h-11 cursor-pointer flex-col justify-center px-3 py-1.5', index === at && 'bg-accent-wash')}>
            <span className="font-medium">{target.payerName}</span>
            <span className="text-small text-ink-2">{target.payerCode} · {target.openVnd > 0 ? t('owes', { sum: formatVnd(target.openVnd) }) : t('owes_none')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
