'use client';

import type { InvoiceLineView } from '@diem-cau/billing/contracts';
import { formatDay, formatMonth, Money } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

type Props = {
  lines: readonly InvoiceLineView[];
  /** Where the room's subscription is told, for the operator. */
  roomHref?: (endpointId: string) => string;
  /** Asks where a line comes from, for the payer. */
  onWhy?: (position: number) => void;
};

/** Why the sum is what it is: endpoint, days billed of the month, price, amount. */
export function InvoiceLines({ lines, roomHref, onWhy }: Props) {
  const t = useTranslations('billing.line');
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.position} className="flex items-start justify-between gap-4 py-2">
          <span className="min-w-0">
            <span className="block">{line.endpointId && roomHref ? <Link href={roomHref(line.endpointId)}>{line.endpointName}</Link> : line.endpointName}</span>
            <span className="dc-figures block text-small text-ink-2">
              {line.item ? t('item', { quantity: line.item.quantity, unit: line.item.unit }) : line.days === line.daysInMonth ? t('whole', { month: formatMonth(line.month) }) : t('part', { month: formatMonth(line.month), from: formatDay(line.from), days: line.days, of: line.daysInMonth })}
              {' · '}{t(line.item ? 'unit_price' : 'price')} <Money vnd={line.monthlyVnd} />{line.discountPercent > 0 && ` · ${t('discount', { percent: line.discountPercent })}`} · {t('vat', { percent: line.vatPercent })}
            </span>
            {line.endpointId && onWhy && <button type="button" className="min-h-6 text-small text-accent hover:underline max-sm:min-h-11" aria-label={t('why_of', { name: line.endpointName })} onClick={() => onWhy(line.position)}>{t('why')}</button>}
          </span>
          <Money vnd={line.netVnd} />
        </li>
      ))}
    </ul>
  );
}
