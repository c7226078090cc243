'use client';

import type { EndpointSummaryView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';

/** Counts of the own branch. */
export const useSummary = () => useApiQuery<EndpointSummaryView>('/endpoints/summary');
