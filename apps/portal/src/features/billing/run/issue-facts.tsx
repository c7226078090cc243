'use client';

import type { PreviewView } from '@diem-cau/billing/contracts';
import { DefinitionList, formatCount, Money, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { IncompleteList } from '../preview/incomplete-list';
import { printedNumber } from '../printed-number';

/** Exactly what happens when the button is pressed. */
export function IssueFacts({ preview }: { preview: PreviewView }) {
  const t = useTranslations('billing.issue');
  const last = preview.nextNumber + preview.invoices - 1;
  return (
    <>
      <Section sheet>
        <DefinitionList
          items={[
            { term: t('numbers'), value: preview.invoices > 0 && <span className="dc-figures">{t('numbers_value', { series: preview.series, first: printedNumber(preview.nextNumber), last: printedNumber(last) })}</span> },
            { term: t('endpoints'), value: <span className="dc-figures">{formatCount(preview.endpoints)}</span> },
            { term: t('net'), value: <Money vnd={preview.totals.netVnd} /> },
            { term: t('vat'), value: <Money vnd={preview.totals.vatVnd} /> },
            { term: t('gross'), value: <Money vnd={preview.totals.grossVnd} className="font-semibold" /> },
            { term: t('then'), value: t('then_value') },
          ]}
        />
      </Section>
      {preview.incomplete.length > 0 && <Section title={t('left_aside', { count: preview.incomplete.length })}><IncompleteList payers={preview.incomplete} /></Section>}
    </>
  );
}
