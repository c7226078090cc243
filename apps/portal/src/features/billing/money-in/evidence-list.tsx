'use client';

import type { MoneyEvidence } from '@diem-cau/billing/contracts';
import { formatVnd } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const sums: readonly MoneyEvidence['code'][] = ['amount_less', 'amount_more'];

/** Why money was matched, or what keeps it from being: in words. */
export function EvidenceList({ evidence }: { evidence: readonly MoneyEvidence[] }) {
  const t = useTranslations('money_in.evidence');
  return (
    <ul className="flex flex-col text-small text-ink-2">
      {evidence.map(({ code, value = '' }, index) => <li key={index}>{t(code, { value: sums.includes(code) ? formatVnd(Number(value)) : value })}</li>)}
    </ul>
  );
}
