'use client';

import type { QuotationState as State } from '@diem-cau/billing/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const kinds: Record<State, StateKind> = { draft: 'draft', sent: 'wait', accepted: 'ok', declined: 'off', withdrawn: 'off', expired: 'warn' };

export function QuotationState({ state }: { state: State }) {
  const t = useTranslations('quotation');
  return <StateBadge kind={kinds[state]}>{t(`state.${state}`)}</StateBadge>;
}
