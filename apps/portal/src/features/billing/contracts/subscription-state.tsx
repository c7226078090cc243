'use client';

import type { SubscriptionState as State } from '@diem-cau/billing/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const kinds: Record<State, StateKind> = { none: 'draft', active: 'ok', suspended: 'stop' };

export function SubscriptionState({ state }: { state: State }) {
  const t = useTranslations('billing.subscription');
  return <StateBadge kind={kinds[state]}>{t(state)}</StateBadge>;
}
