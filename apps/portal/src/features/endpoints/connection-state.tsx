'use client';

import type { EndpointConnection, EndpointState } from '@diem-cau/endpoints/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const shapes: Record<EndpointConnection, StateKind> = { offline: 'off', online: 'ok', in_meeting: 'live', degraded: 'warn' };
const hasScreen: ReadonlySet<EndpointState> = new Set(['installed', 'in_service', 'suspended']);

type Props = { row: { connection: EndpointConnection; state: EndpointState; lastSeenAt: string | null }; filled?: boolean };

/** False for a room without a screen yet: its connection says nothing. */
export const hasConnection = (row: Props['row']): boolean => hasScreen.has(row.state) || row.connection !== 'offline';

/** Whether the screen is heard of. */
export function ConnectionState({ row, filled }: Props) {
  const t = useTranslations('endpoints.connection');
  if (!hasConnection(row)) return <span className="text-ink-3">–</span>;
  const never = row.connection === 'offline' && !row.lastSeenAt;
  return <StateBadge kind={shapes[row.connection]} filled={filled}>{t(never ? 'never' : row.connection)}</StateBadge>;
}
