'use client';

import type { InstallationView } from '@diem-cau/endpoints/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const shapes: Record<InstallationView['state'], StateKind> = { planned: 'draft', installing: 'wait', installed: 'warn', in_service: 'done', suspended: 'stop', retired: 'off' };

export function VisitState({ visit }: { visit: Pick<InstallationView, 'state'> }) {
  const t = useTranslations('endpoints.state');
  return <StateBadge kind={shapes[visit.state]}>{t(visit.state)}</StateBadge>;
}
