'use client';

import type { EndpointState as State } from '@diem-cau/endpoints/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const shapes: Record<State, StateKind> = { planned: 'draft', installing: 'wait', installed: 'warn', in_service: 'done', suspended: 'stop', retired: 'off' };

/** Where an endpoint stands in its life; its connection is another matter. */
export function EndpointState({ state, filled }: { state: State; filled?: boolean }) {
  const t = useTranslations('endpoints.state');
  return <StateBadge kind={shapes[state]} filled={filled}>{t(state)}</StateBadge>;
}
