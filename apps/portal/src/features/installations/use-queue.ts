'use client';

import { api, isApiError, useProblem, useRefresh } from '@diem-cau/portal/api-client';
import { useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { forget, readQueue, type Waiting } from './queue-store';

export type Queue = { items: readonly Waiting[]; sending: boolean; send: () => Promise<void>; refused: string | null };

const tryAgainMs = 30_000;

/** Sends kept reports when the line is back, every half minute while the page is open, and on wish. A refusal stays and is said. */
export function useQueue(): Queue {
  const [items, setItems] = useState<readonly Waiting[]>([]);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const busy = useRef(false);
  const refresh = useRefresh();
  const toast = useToast();
  const say = useProblem();
  const t = useTranslations('endpoints.visits');

  const send = useCallback(async () => {
    if (busy.current || readQueue().length === 0) {
      setItems(readQueue());
      return;
    }
    busy.current = true;
    setSending(true);
    setRefused(null);
    for (const item of readQueue()) {
      try {
        await api.post(`/installations/${item.endpointId}/installed`, { body: item.body, idempotencyKey: item.key });
        forget(item.key);
        toast({ text: t('sent', { name: item.name }) });
      } catch (error) {
        // No answer, or a server that is starting: later. Anything else needs a person.
        if (!isApiError(error) || error.status === 0 || error.status >= 500) break;
        setRefused(`${item.name}: ${say(error)}`);
      }
    }
    busy.current = false;
    setSending(false);
    setItems(readQueue());
    await Promise.all([refresh('/installations'), refresh('/endpoints')]);
  }, [refresh, toast, say, t]);

  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const go = (): void => void latest.current();
    go();
    window.addEventListener('online', go);
    const timer = setInterval(go, tryAgainMs);
    return () => {
      window.removeEventListener('online', go);
      clearInterval(timer);
    };
  }, []);
  return { items, sending, send, refused };
}
