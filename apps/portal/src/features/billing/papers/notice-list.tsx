'use client';

import type { NoticeView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DateText, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Notices about an invoice; nothing where there are none. @param of `billing` for the operator, `my` for the payer */
export function NoticeList({ invoiceId, of }: { invoiceId: string; of: 'billing' | 'my' }) {
  const t = useTranslations('papers.notice');
  const { data } = useApiQuery<{ items: NoticeView[] }>(`/${of}/invoices/${invoiceId}/notices`);
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('list')} sheet>
      <ul className="flex flex-col divide-y divide-line">
        {data.items.map(({ id, number, onDay, reason, changes, hasXml }) => (
          <li key={id} className="flex flex-col gap-1 py-2">
            <span className="flex flex-wrap justify-between gap-2"><span className="font-medium">{t('numbered', { number })}</span><DateText value={onDay} /></span>
            {changes.map(({ field, wrong, right }) => <span key={field} className="text-small">{t(`field.${field}`)}: <s className="text-ink-2">{wrong}</s> → {right}</span>)}
            <span className="text-small text-ink-2">{reason}</span>
            <span className="flex gap-4">
              <a href={`/api/${of}/notices/${id}/pdf`} target="_blank" rel="noreferrer">{t('pdf')}</a>
              {of === 'billing' && (hasXml ? <a href={`/api/billing/notices/${id}/xml`} download>{t('xml')}</a> : <span className="text-small text-ink-2">{t('unsigned')}</span>)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
