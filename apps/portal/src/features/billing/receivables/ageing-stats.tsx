'use client';

import type { ReceivablesSummary } from '@diem-cau/billing/contracts';
import { formatVnd, Stat, StatRow } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Ages of what is owed, each the state by which the list is narrowed. */
export const AGES = ['not_due', 'to_30', 'to_60', 'to_90', 'over_90'] as const;

export function AgeingStats({ summary }: { summary: ReceivablesSummary }) {
  const t = useTranslations('billing.receivables');
  const { ageing } = summary;
  const sums = { not_due: ageing.notDueVnd, to_30: ageing.upTo30Vnd, to_60: ageing.upTo60Vnd, to_90: ageing.upTo90Vnd, over_90: ageing.over90Vnd };
  return <StatRow>{AGES.map((age) => <Stat key={age} label={t(`age.${age}`)} value={formatVnd(sums[age])} href={`/cong-no?tinh-trang=${age}`} />)}</StatRow>;
}
