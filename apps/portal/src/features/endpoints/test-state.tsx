'use client';

import type { LinkTestView } from '@diem-cau/endpoints/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const shapes: Record<LinkTestView['state'], StateKind> = { waiting: 'wait', passed: 'done', failed: 'bad', expired: 'off' };

export function TestState({ state, filled }: { state: LinkTestView['state']; filled?: boolean }) {
  const t = useTranslations('endpoints.test_state');
  return <StateBadge kind={shapes[state]} filled={filled}>{t(state)}</StateBadge>;
}
