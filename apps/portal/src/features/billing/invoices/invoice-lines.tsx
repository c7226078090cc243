'use client';

import type { InvoiceLineView } from '@diem-cau/billing/contracts';
import { formatDay, formatMonth, Money } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Why the sum is what it is: endpoint, days billed of the month, price, amount. */
export function InvoiceLines({ lines }: { lines: readonly InvoiceLineView[] }) {
  const t = useTranslations('billing.line');
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.position} className="flex items-start justify-between gap-4 py-2">
          <span className="min-w-0">
            <span className="block">{line.endpointName}</span>
            <span className="dc-figures block text-small text-ink-2">
              {line.item ? t('item', { quantity: line.item.quantity, unit: line.item.unit }) : line.days === line.daysInMonth ? t('whole', { month: formatMonth(line.month) }) : t('part', { month: formatMonth(line.month), from: formatDay(line.from), days: line.days, of: line.daysInMonth })}
              {' · '}{t(line.item ? 'unit_price' : 'price')} <Money vnd={line.monthlyVnd} />{line.discountPercent > 0 && ` · ${t('discount', { percent: line.discountPercent })}`} · {t('vat', { percent: line.vatPercent })}
            </span>
          </span>
          <Money vnd={line.netVnd} />
        </li>
      ))}
    </ul>
  );
}
