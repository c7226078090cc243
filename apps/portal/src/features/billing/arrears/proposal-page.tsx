'use client';

import type { ApproveSuspensionInput, SuspensionProposalDetail, SuspensionView } from '@diem-cau/billing/contracts';
import { isApiError, useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, Checkbox, DateText, EmptyState, ErrorState, Field, Form, FormError, formatCount, formatVnd, LinkButton, LoadingState, PageHead, Section, Textarea, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { DebtLines } from './debt-lines';

/** One payer's rooms with their next meetings: a person chooses which are suspended, and says why. */
export function ProposalPage({ payerId }: { payerId: string }) {
  const t = useTranslations('arrears.proposal');
  const toast = useToast();
  const router = useRouter();
  const approve = useApiMutation<ApproveSuspensionInput, SuspensionView>({
    path: '/billing/suspensions',
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('approved') });
      router.push('/cong-no/tam-ngung');
    },
  });
  // Approved, it is a proposal no longer: it is not asked for again.
  const read = useApiQuery<SuspensionProposalDetail>(`/billing/suspensions/proposals/${payerId}`, { enabled: !approve.isPending && !approve.isSuccess });
  const back = <Link href="/cong-no/tam-ngung">{t('back')}</Link>;
  const one = read.data;
  if (!one) {
    const isGone = isApiError(read.error) && read.error.code === 'billing.suspension_not_proposed';
    return (
      <>
        <PageHead title={t('title')} back={back} />
        {isGone ? <EmptyState title={t('gone')} action={<LinkButton href="/cong-no/tam-ngung">{t('back')}</LinkButton>}>{t('gone_next')}</EmptyState> : read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={8} />}
      </>
    );
  }
  return (
    <>
      <PageHead title={t('title_of', { payer: one.payerName })} answer={t('answer', { sum: formatVnd(one.debtVnd), days: formatCount(one.daysOverdue) })} next={t('next', { letters: one.reminders })} back={back} />
      <div className="flex flex-col gap-8">
        <Section title={t('debt')}><DebtLines invoices={one.invoices} /></Section>
        <Approve proposal={one} approve={approve} />
      </div>
    </>
  );
}

function Approve({ proposal, approve }: { proposal: SuspensionProposalDetail; approve: { error: Error | null; isPending: boolean; mutate: (input: ApproveSuspensionInput) => void } }) {
  const t = useTranslations('arrears.proposal');
  const may = useCan('billing.suspend');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(proposal.endpointRows.map(({ endpointId }) => endpointId)));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const isNoted = note.trim().length >= 3;
  const toggle = (id: string, isChosen: boolean): void => setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  const submit = (): void => {
    setTried(true);
    if (chosen.size > 0 && isNoted) approve.mutate({ payerId: proposal.payerId, endpointIds: [...chosen], note: note.trim() });
  };
  return (
    <Section title={t('rooms')} sheet>
      <Form label={t('approve')} onSubmit={submit} actions={may && <Button kind="danger" submit pending={approve.isPending}>{t('approve_count', { count: formatCount(chosen.size) })}</Button>}>
        <FormError error={approve.error} />
        <fieldset className="flex flex-col gap-2" disabled={!may}>
          <legend className="pb-2 text-ink-2">{t('rooms_next')}</legend>
          {proposal.endpointRows.map((room) => (
            <Checkbox key={room.endpointId} checked={chosen.has(room.endpointId)} onChange={(isChosen) => toggle(room.endpointId, isChosen)} disabled={!may}
              hint={room.meetings.length > 0 ? <>{t(room.isEngaged ? 'engaged' : 'next_meeting')} {room.meetings.map(({ startsAt, hostName }) => <span key={startsAt} className="mr-3"><DateText value={startsAt} time /> · {hostName}</span>)}</> : t('no_meeting')}>
              {room.name} <span className="text-ink-2">· {room.unitName} · {room.code}</span>
            </Checkbox>
          ))}
          {tried && chosen.size === 0 && <p role="alert" className="text-small text-bad">{t('choose')}</p>}
        </fieldset>
        {may ? <Field label={t('note')} hint={t('note_hint')} error={tried && !isNoted && t('note_missing')}><Textarea rows={3} value={note} onChange={setNote} /></Field> : <p className="text-ink-2">{t('not_yours')}</p>}
      </Form>
    </Section>
  );
}
