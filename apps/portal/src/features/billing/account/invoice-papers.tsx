'use client';

import { Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** What goes with an invoice: every endpoint with its days, and the pack for the treasury. @param of `billing` for the operator, `my` for the payer */
export function InvoicePapers({ invoiceId, reference, of }: { invoiceId: string; reference: string; of: 'billing' | 'my' }) {
  const t = useTranslations('account.papers');
  const path = `/api/${of}/invoices/${invoiceId}`;
  return (
    <Section title={t('title')} sheet>
      <ul className="flex flex-col gap-2">
        <li className="flex flex-wrap gap-x-4 gap-y-1"><a href={`${path}/statement/pdf`} target="_blank" rel="noreferrer">{t('statement')}</a><a href={`${path}/statement/export?format=xlsx`}>Excel</a><a href={`${path}/statement/export?format=csv`} aria-label={t('csv')}>CSV</a></li>
        <li><a href={`${path}/treasury-pack`} download={`ho-so-kho-bac-${reference}.zip`}>{t('pack')}</a><span className="block text-small text-ink-2">{t('pack_hint')}</span></li>
      </ul>
    </Section>
  );
}
