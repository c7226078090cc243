'use client';

import { Banner, Button } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { Queue } from './use-queue';

/** Reports that still wait for the line; nothing when all are sent. */
export function SendLater({ queue }: { queue: Queue }) {
  const t = useTranslations('endpoints.visits');
  if (queue.items.length === 0) return null;
  return (
    <Banner kind={queue.refused ? 'bad' : 'wait'} title={t('queued', { count: queue.items.length })} action={<Button size="small" pending={queue.sending} onClick={() => void queue.send()}>{t('send_now')}</Button>}>
      {queue.refused ?? `${queue.items.map(({ name }) => name).join(', ')}. ${t('queued_body')}`}
    </Banner>
  );
}
