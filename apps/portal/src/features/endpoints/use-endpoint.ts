'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';

export const useEndpoint = (id: string) => useApiQuery<EndpointDetailView>(`/endpoints/${id}`);
