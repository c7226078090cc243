'use client';

import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import { api, useApiQuery } from '@diem-cau/portal/api-client';
import type { UnitNodeView } from '@diem-cau/tenancy/contracts';
import { useQuery } from '@tanstack/react-query';

const pageSize = 200;
type Page = { items: EndpointRowView[]; total: number };

async function readAll(): Promise<EndpointRowView[]> {
  const rows: EndpointRowView[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await api.get<Page>('/endpoints', { query: { page, pageSize } });
    rows.push(...items);
    if (rows.length >= total || items.length === 0) return rows;
  }
}

/** Every unit of the own branch, parents first. */
export function useBranchUnits() {
  return useApiQuery<{ items: UnitNodeView[] }>('/units/tree');
}

/** Every endpoint of the own branch with its state now; read again every half minute. */
export function useBranchEndpoints(enabled = true) {
  return useQuery({ queryKey: ['/endpoints', 'branch'], queryFn: readAll, enabled, refetchInterval: 30_000 });
}
