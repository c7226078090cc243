'use client';

import type { InvoiceDetail, RelatedInvoice } from '@diem-cau/billing/contracts';
import { Banner, formatDay } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { printedNumber } from '../printed-number';

/** What this document corrects, and what corrects it; nothing where it stands alone. */
export function InvoiceRelations({ invoice }: { invoice: InvoiceDetail }) {
  const t = useTranslations('billing.invoice');
  const { corrects, correctedBy, kind } = invoice;
  if (!corrects && correctedBy.length === 0) return null;
  const link = (related: RelatedInvoice) => () => <Link href={`/hoa-don/${related.id}`} className="dc-figures">{related.series} {printedNumber(related.number)}</Link>;
  const sentence = (key: string, related: RelatedInvoice) => <p key={related.id}>{t.rich(key, { day: formatDay(related.issueDay), link: link(related) })}</p>;
  return (
    <div className="pb-4">
      <Banner kind={invoice.isReplaced ? 'stop' : 'off'}>
        {corrects && sentence(`corrects.${kind}`, corrects)}
        {correctedBy.map((related) => sentence(`corrected_by.${related.kind}`, related))}
      </Banner>
    </div>
  );
}
