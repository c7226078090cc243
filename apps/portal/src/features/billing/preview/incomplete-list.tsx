'use client';

import type { IncompletePayer } from '@diem-cau/billing/contracts';
import { formatVnd, LinkButton, WorkList } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { FaultList } from '../fault-list';
import { useReason } from '../use-reason';

/** Payers that a run would leave aside, each with a door to mend it. */
export function IncompleteList({ payers }: { payers: readonly IncompletePayer[] }) {
  const t = useTranslations('billing.preview');
  const say = useReason();
  const items = payers.map(({ payerId, payerName, payerCode, faults, code, grossVnd }) => ({
    id: payerId,
    kind: 'warn' as const,
    title: payerName,
    detail: <><span className="dc-figures">{payerCode}</span> · {faults.length > 0 ? <FaultList faults={faults} /> : say(code)} · <span className="dc-figures">{formatVnd(grossVnd)}</span></>,
    action: <LinkButton size="small" href={`/don-vi-thanh-toan/${payerId}`}>{t('mend')}</LinkButton>,
  }));
  return <WorkList items={items} label={t('incomplete')} empty={t('none_incomplete')} />;
}
