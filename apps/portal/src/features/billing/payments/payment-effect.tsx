'use client';

import type { InvoiceRow } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, formatMonth, LoadingState, Money, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { PageOf } from '../page-of';
import { printedNumber } from '../printed-number';
import { planPayment } from './plan-payment';

type Props = { payerId: string; amountVnd: number; /** The invoice that the reference names. */ namedId: string | null };

/** What the sum will pay, before it is entered. */
export function PaymentEffect({ payerId, amountVnd, namedId }: Props) {
  const t = useTranslations('billing.payment');
  const read = useApiQuery<PageOf<InvoiceRow>>('/billing/invoices', { query: { payerId, state: 'open', sort: 'issuedAt', pageSize: 200 } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data || read.isPlaceholderData) return <LoadingState rows={2} />;
  const open = read.data.items;
  const { parts, creditVnd } = planPayment(amountVnd, open, namedId);
  const paid = new Map(parts.map(({ invoice, amountVnd: part }) => [invoice.id, part]));
  return (
    <Section title={t('effect')} sheet>
      {open.length === 0 ? <p className="text-ink-2">{t('nothing_open')}</p> : (
        <ul className="divide-y divide-line">
          {open.map((invoice) => {
            const part = paid.get(invoice.id) ?? 0;
            return (
              <li key={invoice.id} className="flex items-start justify-between gap-4 py-2">
                <span>
                  <span className="dc-figures">{invoice.series} {printedNumber(invoice.number)}</span>
                  <span className="block text-small text-ink-2">{t('month', { month: formatMonth(invoice.month) })} · {t('owes')} <Money vnd={invoice.openVnd} /></span>
                </span>
                <span className="text-right">
                  <Money vnd={part} className={part > 0 ? 'font-semibold' : 'text-ink-3'} />
                  <span className="block text-small text-ink-2">{part === 0 ? t('pays_nothing') : part === invoice.openVnd ? t('pays_all') : t('pays_part')}</span>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {creditVnd > 0 && <p className="flex justify-between gap-4 border-t border-line pt-3"><span>{t('credit_kept')}</span><Money vnd={creditVnd} className="font-semibold" /></p>}
    </Section>
  );
}
