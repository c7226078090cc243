'use client';

import type { StatementView } from '@diem-cau/billing/contracts';
import { Money, StateBadge } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** Opening + in − out = closing, to be seen at a glance. */
export function BalanceCheck({ statement: { kind, openingVnd, closingVnd, creditVnd, debitVnd } }: { statement: StatementView }) {
  const t = useTranslations('money_in.statement');
  const isSum = openingVnd !== null && closingVnd !== null;
  return (
    <section aria-label={t('check')} className="rounded-large border border-line bg-sheet px-4 py-3">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        {isSum && <Figure label={t('opening')}><Money vnd={openingVnd} /></Figure>}
        <Figure label={t('plus_in')} sign="+"><Money vnd={creditVnd} /></Figure>
        {(isSum || debitVnd > 0) && <Figure label={t('minus_out')} sign="−"><Money vnd={debitVnd} /></Figure>}
        {isSum && <Figure label={t('closing')} sign="="><Money vnd={closingVnd} /></Figure>}
      </div>
      <p className="pt-2 text-small">{isSum ? <StateBadge kind="ok">{t('check_ok')}</StateBadge> : kind === 'treasury' && <span className="text-ink-2">{t('check_none')}</span>}</p>
    </section>
  );
}

function Figure({ label, sign, children }: { label: string; sign?: string; children: ReactNode }) {
  return (
    <span className="flex items-end gap-4">
      {sign && <span aria-hidden="true" className="text-lead text-ink-3">{sign}</span>}
      <span className="flex flex-col"><span className="text-small text-ink-2">{label}</span><span className="text-lead font-semibold">{children}</span></span>
    </span>
  );
}
