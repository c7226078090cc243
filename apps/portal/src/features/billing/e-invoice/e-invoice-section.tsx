'use client';

import type { EInvoiceView, RetryEInvoicesInput } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DateText, DefinitionList, ErrorState, LoadingState, Section, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { EInvoiceState } from './e-invoice-state';
import { Settle } from './settle';

const canBeSent = new Set<EInvoiceView['state']>(['not_sent', 'to_send', 'refused']);

/** The electronic twin of an invoice: where it is at the provider, with its history, and the signed file. */
export function EInvoiceSection({ invoiceId, reference }: { invoiceId: string; reference: string }) {
  const t = useTranslations('e_invoice');
  const toast = useToast();
  const maySend = useCan('billing.run');
  const [isSettling, setSettling] = useState(false);
  const read = useApiQuery<EInvoiceView>(`/billing/invoices/${invoiceId}/e-invoice`);
  const retry = useApiMutation<RetryEInvoicesInput>({ path: '/billing/e-invoices/retry', refresh: ['/billing'], onSuccess: () => toast({ text: t('queued') }) });
  const one = read.data;
  if (!one) return <Section title={t('title')} sheet>{read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={3} />}</Section>;
  const isOpen = maySend && canBeSent.has(one.state);
  return (
    <Section title={t('title')} sheet>
      <div className="flex flex-col gap-4">
        <EInvoiceState eInvoice={one} />
        <DefinitionList items={[
          ...(one.providerNumber ? [{ term: t('provider_number'), value: one.providerNumber }] : []),
          ...(one.authorityCode ? [{ term: t('authority_code'), value: <span className="dc-figures break-all">{one.authorityCode}</span> }] : []),
          ...(one.reservationCode ? [{ term: t('reservation_code'), value: <span className="dc-figures">{one.reservationCode}</span> }] : []),
          ...(one.nextAt ? [{ term: t('next_at'), value: <DateText value={one.nextAt} time /> }] : []),
        ]} />
        <div className="flex flex-wrap gap-2">
          {one.hasXml && <a href={`/api/billing/invoices/${invoiceId}/xml`} download={`${reference}.xml`} className="inline-flex min-h-10 items-center rounded-base border border-line bg-sheet px-4 font-medium text-accent no-underline hover:border-accent">{t('xml')}</a>}
          {isOpen && <Button pending={retry.isPending} onClick={() => retry.mutate({ invoiceIds: [invoiceId] })}>{t(one.state === 'not_sent' ? 'send' : 'retry')}</Button>}
          {isOpen && <Button kind="plain" onClick={() => setSettling(true)}>{t('settle')}</Button>}
        </div>
        {retry.error && <ErrorState error={retry.error} onRetry={() => retry.mutate({ invoiceIds: [invoiceId] })} />}
        {one.events.length > 0 && (
          <ol className="flex flex-col gap-1 text-small text-ink-2">
            {one.events.map((event) => <li key={`${event.at} ${event.kind}`}><DateText value={event.at} time /> · {t(`event.${event.kind}`)}{event.words && ` · ${event.words}`}{event.byName && ` · ${event.byName}`}</li>)}
          </ol>
        )}
      </div>
      {isSettling && <Settle invoiceId={invoiceId} onClose={() => setSettling(false)} />}
    </Section>
  );
}
