'use client';

import type { EndpointSummaryView } from '@diem-cau/endpoints/contracts';
import { useApiQuery, useLive, useRefresh } from '@diem-cau/portal/api-client';
import { useSession } from '../../session/session-provider';
import { NotReady } from './not-ready';

/** The rooms of the own unit that are not ready; quiet where there is no room or no answer. */
export function OwnRooms() {
  const tenant = useSession().post?.tenant;
  const refresh = useRefresh();
  const summary = useApiQuery<EndpointSummaryView>('/endpoints/summary');
  useLive(tenant ? `endpoints:${tenant.id}` : null, () => void refresh('/endpoints'));
  if (!summary.data || summary.data.expected === 0) return null;
  return <NotReady summary={summary.data} />;
}
