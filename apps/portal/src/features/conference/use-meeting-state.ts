'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { useApiQuery, useLive, useRefresh } from '@diem-cau/portal/api-client';
import { useCallback, useMemo } from 'react';

/**
 * The meeting's state, read again on every version. `offsetMs` is how far the server's clock is ahead of this one: clocks on
 * screen run by the server's.
 */
export function useMeetingState(stateUrl: string, topic: string | null) {
  const query = useApiQuery<MeetingStateView>(stateUrl);
  const refresh = useRefresh();
  const readAgain = useCallback(() => void refresh(stateUrl), [refresh, stateUrl]);
  useLive(topic, readAgain);
  const now = query.data?.now;
  const offsetMs = useMemo(() => (now ? Date.parse(now) - query.dataUpdatedAt : 0), [now, query.dataUpdatedAt]);
  return { state: query.data, query, readAgain, offsetMs };
}
