'use client';

import type { DeviceAgendaView } from '@diem-cau/meetings/contracts';
import { useApiQuery, useLive } from '@diem-cau/portal/api-client';
import { useCallback, useEffect, useMemo, type Dispatch } from 'react';
import type { ScreenEvent } from '../screen-state';

const everyMs = 20_000;

/** The endpoint's agenda, read again when the server says so and every 20 s where the socket is gone. `offsetMs`: how far the server's clock is ahead. */
export function useAgenda(endpointId: string | null, dispatch: Dispatch<ScreenEvent>, onHint: () => void): number {
  const agenda = useApiQuery<DeviceAgendaView>('/device/agenda', { enabled: endpointId !== null, everyMs });
  const { data, dataUpdatedAt, refetch } = agenda;
  const readAgain = useCallback(() => {
    void refetch();
    onHint();
  }, [refetch, onHint]);
  useLive(endpointId === null ? null : `device:${endpointId}`, (version) => {
    // Without a version it is only the habit of every 15 s, which the interval above has already.
    if (version !== null) readAgain();
  });
  const offsetMs = useMemo(() => (data ? Date.parse(data.now) - dataUpdatedAt : 0), [data, dataUpdatedAt]);
  useEffect(() => {
    if (data) dispatch({ type: 'agenda', items: data.items, nowMs: Date.parse(data.now) });
  }, [data, dispatch]);
  return offsetMs;
}
