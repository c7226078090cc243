'use client';

import { useLive, useRefresh } from '@diem-cau/portal/api-client';
import { useSession } from '../../session/session-provider';

/** Reads what stands under `/endpoints` again when an endpoint of the own branch changes its state or connection. */
export function useEndpointsLive(): void {
  const refresh = useRefresh();
  const tenant = useSession().post?.tenant;
  useLive(tenant ? `endpoints:${tenant.id}` : null, () => void refresh('/endpoints'));
}
