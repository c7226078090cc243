'use client';

import type { LinkTestBatchView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { useState } from 'react';

const rereadMs = 2_000;

/** One batch of tests; read again while some of it waits. */
export function useBatch(batchId: string | null) {
  const [over, setOver] = useState<string | null>(null);
  const batch = useApiQuery<LinkTestBatchView>(`/link-tests/${batchId ?? ''}`, { enabled: batchId !== null, everyMs: over === batchId ? undefined : rereadMs });
  if (batch.data && batch.data.batchId === batchId && batch.data.counts.waiting === 0 && over !== batchId) setOver(batchId);
  return batch;
}
