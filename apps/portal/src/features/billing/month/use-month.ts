'use client';

import type { MonthOverview } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { useSearchParams } from 'next/navigation';

/** The month of the address (`?thang=2026-10`), else the last whole one; `busy` reads again while a run works. */
export function useMonth() {
  const asked = useSearchParams().get('thang');
  const month = asked && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : 'last';
  const query = useApiQuery<MonthOverview>(`/billing/months/${month}`);
  return { month: query.data?.month ?? month, query };
}
