'use client';

import type { InvoiceDetail } from '@diem-cau/billing/contracts';
import { DateText, Money, StateShape, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Kind = InvoiceDetail['events'][number]['kind'];
const kinds: Record<Kind, StateKind> = { issued: 'done', document_made: 'done', paid: 'ok', money_moved: 'off', payment_reversed: 'bad' };

/** What happened to the invoice, oldest first. */
export function InvoiceLife({ invoice }: { invoice: InvoiceDetail }) {
  const t = useTranslations('billing.invoice');
  return (
    <ol className="flex flex-col gap-3">
      {invoice.events.map((event, index) => (
        <li key={index} className="flex gap-3">
          <span className="pt-1.5 text-ink-2"><StateShape kind={kinds[event.kind]} /></span>
          <span className="min-w-0 flex-1">
            <span className="flex justify-between gap-3">
              <span>{t(`event.${event.kind}`)}</span>
              {event.amountVnd !== null && <Money vnd={event.amountVnd} />}
            </span>
            <span className="block text-small text-ink-2"><DateText value={event.at} time />{event.note && <> · {event.note}</>}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
