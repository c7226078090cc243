'use client';

import type { WaitingMoney } from '@diem-cau/billing/contracts';
import { formatVnd, Money } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { printedNumber } from '../printed-number';
import { spread } from './spread';

/** Whose the money is proposed to be, which invoices it pays, and what is left as credit. */
export function ProposalParts({ parts }: { parts: WaitingMoney['proposal'] }) {
  const t = useTranslations('money_in.queue');
  return (
    <section aria-label={t('proposal')} className="flex flex-col gap-3 border-l-4 border-accent pl-4">
      <h3 className="text-small text-ink-2">{t('proposal')}</h3>
      {parts.map((part) => {
        const { paid, creditVnd } = spread(part.amountVnd, part.invoices);
        return (
          <div key={part.payerId} className="flex flex-col gap-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4"><Link href={`/don-vi-thanh-toan/${part.payerId}`} className="text-lead font-semibold">{part.payerName}</Link><Money vnd={part.amountVnd} className="font-semibold" /></p>
            <ul className="text-ink-2">
              {paid.map(({ invoice, vnd }) => (
                <li key={invoice.id}>
                  <Link href={`/hoa-don/${invoice.id}`} className="text-accent hover:underline">{t('pays', { series: invoice.series, number: printedNumber(invoice.number), sum: formatVnd(vnd) })}</Link>
                  {invoice.openVnd > vnd && <span className="text-small"> ({t('of_open', { sum: formatVnd(invoice.openVnd) })})</span>}
                </li>
              ))}
              {creditVnd > 0 && <li>{t('credit', { sum: formatVnd(creditVnd) })}</li>}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
