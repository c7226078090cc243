'use client';

import type { ChaseEntry, ChaseLog } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { Banner, Button, DateText, EmptyState, ErrorState, formatDay, LoadingState, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { NoteChase } from './note-chase';

/** What was said to a payer and what it answered: letters, calls, promises, disputes. */
export function ChaseSection({ payerId }: { payerId: string }) {
  const t = useTranslations('arrears.chase');
  const may = useCan('billing.payments');
  const [isNoting, setNoting] = useState(false);
  const read = useApiQuery<ChaseLog>(`/billing/payers/${payerId}/chase`);
  const log = read.data;
  return (
    <Section title={t('title')} actions={may && <Button onClick={() => setNoting(true)}>{t('note')}</Button>} sheet>
      {!log && (read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={3} />)}
      {log && (
        <div className="flex flex-col gap-4">
          {log.isDisputed && <Banner kind="warn" title={t('disputed')}>{t('disputed_next')}</Banner>}
          {log.promisedUntil && <Banner kind="wait" title={t('promised', { day: formatDay(log.promisedUntil) })}>{t('promised_next')}</Banner>}
          {log.entries.length === 0 ? <EmptyState title={t('none')}>{t('none_next')}</EmptyState> : <ol className="flex flex-col divide-y divide-line">{log.entries.map((entry) => <Entry key={entry.id + entry.kind} entry={entry} />)}</ol>}
        </div>
      )}
      {isNoting && <NoteChase payerId={payerId} onClose={() => setNoting(false)} />}
    </Section>
  );
}

function Entry({ entry }: { entry: ChaseEntry }) {
  const t = useTranslations('arrears.chase');
  const { kind, at, byName, text, promisedUntil, reminderId } = entry;
  const words = kind === 'suspension_lifted' ? t(`lifted.${text === 'paid' ? 'paid' : 'by_person'}`) : text;
  return (
    <li className="py-2">
      <span className="font-medium">{t(`kind.${kind}`)}{promisedUntil && ` ${formatDay(promisedUntil)}`}</span>
      {words && <span> · {reminderId ? <a href={`/api/billing/reminders/${reminderId}/pdf`} target="_blank" rel="noreferrer" className="text-accent hover:underline">{words}</a> : words}</span>}
      <span className="block text-small text-ink-2"><DateText value={at} time />{byName && ` · ${byName}`}</span>
    </li>
  );
}
