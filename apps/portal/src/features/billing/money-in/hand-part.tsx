'use client';

import type { MoneyTarget } from '@diem-cau/billing/contracts';
import { Button, Checkbox, Field, formatVnd, MoneyInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { printedNumber } from '../printed-number';
import { spread } from './spread';

export interface HandPartValue { readonly target: MoneyTarget; readonly invoiceIds: readonly string[]; readonly amountVnd: number | null }

/** One payer's part: how much, for which of its invoices, and what becomes credit. */
export function HandPart({ value, onChange }: { value: HandPartValue; onChange: (value: HandPartValue | null) => void }) {
  const t = useTranslations('money_in.hand');
  const { target, invoiceIds, amountVnd } = value;
  const { creditVnd } = spread(amountVnd ?? 0, target.invoices.filter(({ id }) => invoiceIds.includes(id)));
  // In the order in which they are shown, the oldest first.
  const toggle = (id: string, on: boolean): void => onChange({ ...value, invoiceIds: target.invoices.map((invoice) => invoice.id).filter((other) => (other === id ? on : invoiceIds.includes(other))) });
  return (
    <section aria-label={target.payerName} className="flex flex-col gap-3 rounded-base border border-line p-3">
      <div className="flex items-start justify-between gap-3">
        <h3 className="font-semibold">{target.payerName} <span className="block text-small font-normal text-ink-2">{target.payerCode}</span></h3>
        <Button size="small" onClick={() => onChange(null)}>{t('remove')}</Button>
      </div>
      <Field label={t('part')}><MoneyInput value={amountVnd} onChange={(amount) => onChange({ ...value, amountVnd: amount })} /></Field>
      {target.invoices.length === 0 ? <p className="text-ink-2">{t('no_invoices')}</p> : (
        <fieldset>
          <legend className="text-small text-ink-2">{t('invoices')}</legend>
          {target.invoices.map(({ id, series, number, openVnd }) => <Checkbox key={id} checked={invoiceIds.includes(id)} onChange={(on) => toggle(id, on)}><span className="dc-figures">{series} {printedNumber(number)} · {formatVnd(openVnd)}</span></Checkbox>)}
        </fieldset>
      )}
      {creditVnd > 0 && <p className="text-small text-ink-2">{t('rest_credit', { sum: formatVnd(creditVnd) })}</p>}
    </section>
  );
}
