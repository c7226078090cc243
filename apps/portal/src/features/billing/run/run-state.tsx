'use client';

import type { RunView } from '@diem-cau/billing/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const kinds: Record<RunView['state'], StateKind> = { queued: 'draft', running: 'wait', done: 'done', failed: 'bad' };

export function RunState({ state }: { state: RunView['state'] }) {
  const t = useTranslations('billing.run');
  return <StateBadge kind={kinds[state]}>{t(`state.${state}`)}</StateBadge>;
}
