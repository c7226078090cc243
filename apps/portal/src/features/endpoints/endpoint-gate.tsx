'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import type { Permission } from '@diem-cau/identity/contracts';
import { ErrorState, LoadingState, NoPermissionState } from '@diem-cau/portal/ui';
import type { ReactNode } from 'react';
import { useCan } from '../../session/session-provider';
import { useEndpoint } from './use-endpoint';

/** Reads one endpoint and shows the page only when it is there and the post may do what the page is for. */
export function EndpointGate({ id, needs, children }: { id: string; needs: Permission; children: (endpoint: EndpointDetailView) => ReactNode }) {
  const endpoint = useEndpoint(id);
  const allowed = useCan(needs);
  if (!allowed) return <NoPermissionState />;
  if (endpoint.data) return <>{children(endpoint.data)}</>;
  if (endpoint.error) return <ErrorState error={endpoint.error} onRetry={() => void endpoint.refetch()} />;
  return <LoadingState rows={10} />;
}
