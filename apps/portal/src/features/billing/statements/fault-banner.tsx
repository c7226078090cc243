'use client';

import type { StatementDraft } from '@diem-cau/billing/contracts';
import { Banner, formatCount } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** What keeps a file out, each with its row and its remedy. */
export function FaultBanner({ faults }: { faults: StatementDraft['faults'] }) {
  const t = useTranslations('money_in.statement');
  const said = (value: string): string => (/^-?\d+$/.test(value) ? formatCount(Number(value)) : value);
  return (
    <Banner kind="bad" title={t('faults')}>
      <ul className="flex flex-col gap-1">
        {faults.map(({ code, row, value }, index) => (
          <li key={index}>
            {row !== undefined && <strong className="font-semibold">{t('fault_row', { row: String(row) })}: </strong>}
            {t(`fault.${code}`, { value: said(value ?? '') })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
