'use client';

import type { AddAnnexInput, AnnexView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, DateInput, DateText, EmptyState, Field, Form, FormError, Section, SidePanel, Textarea, TextInput, useToast, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { dayOf } from '../today';

/** Annexes of a contract: added, seen as PDF, never changed. */
export function Annexes({ contractId }: { contractId: string }) {
  const t = useTranslations('quotation.annex');
  const may = useCan('billing.contracts');
  const [isAdding, setAdding] = useState(false);
  const read = useApiQuery<{ items: AnnexView[] }>(`/billing/contracts/${contractId}/annexes`);
  const columns: Column<AnnexView>[] = [
    { key: 'number', head: t('number'), cell: (row) => <a href={`/api/billing/annexes/${row.id}/pdf`} target="_blank" rel="noreferrer" className="dc-figures">PL{String(row.number).padStart(2, '0')}</a> },
    { key: 'subject', head: t('subject'), cell: (row) => row.subject, phone: 'title' },
    { key: 'signed', head: t('signed_on'), cell: (row) => <DateText value={row.signedOn} /> },
    { key: 'effective', head: t('effective_on'), cell: (row) => <DateText value={row.effectiveOn} /> },
    { key: 'by', head: t('by'), cell: (row) => row.byName },
  ];
  return (
    <Section title={t('title')} actions={may && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}>
      <DataTable caption={t('title')} columns={columns} rows={read.data?.items} rowKey={({ id }) => id} query={read} empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>} />
      {isAdding && <AddAnnex contractId={contractId} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function AddAnnex({ contractId, onClose }: { contractId: string; onClose: () => void }) {
  const t = useTranslations('quotation.annex');
  const toast = useToast();
  const [values, setValues] = useState<{ signedOn: string | null; effectiveOn: string | null; subject: string; body: string }>(() => ({ signedOn: dayOf(), effectiveOn: dayOf(), subject: '', body: '' }));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof values>): void => setValues({ ...values, ...change });
  const path = `/billing/contracts/${contractId}/annexes`;
  const save = useApiMutation<AddAnnexInput, AnnexView>({
    path,
    refresh: [path],
    onSuccess: () => {
      toast({ text: t('saved') });
      onClose();
    },
  });
  const { signedOn, effectiveOn, subject, body } = values;
  const submit = (): void => {
    setTried(true);
    if (signedOn && effectiveOn && subject.trim().length >= 3 && body.trim().length >= 3) save.mutate({ signedOn, effectiveOn, subject, body });
  };
  return (
    <SidePanel title={t('add')} onClose={onClose}>
      <Form label={t('add')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
        <FormError error={save.error} />
        <p className="text-ink-2">{t('hint')}</p>
        <Field label={t('subject')} error={tried && subject.trim().length < 3 && t('subject_missing')}><TextInput value={subject} onChange={(text) => set({ subject: text })} /></Field>
        <Field label={t('body')} error={tried && body.trim().length < 3 && t('body_missing')}><Textarea rows={8} value={body} onChange={(text) => set({ body: text })} /></Field>
        <Field label={t('signed_on')} error={tried && !signedOn && t('day_missing')}><DateInput value={signedOn} onChange={(day) => set({ signedOn: day })} /></Field>
        <Field label={t('effective_on')} error={tried && !effectiveOn && t('day_missing')}><DateInput value={effectiveOn} onChange={(day) => set({ effectiveOn: day })} /></Field>
      </Form>
    </SidePanel>
  );
}
