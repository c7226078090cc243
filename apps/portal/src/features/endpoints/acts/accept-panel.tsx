'use client';

import type { AcceptEndpointInput, EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { useApiMutation, wrongFields } from '@diem-cau/portal/api-client';
import { Button, DateInput, DateText, DraftNotice, Field, Form, FormError, SidePanel, Textarea, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useSession } from '../../../session/session-provider';
import { today } from '../today';

type AcceptValues = { acceptedOn: string | null; signerName: string; signerTitle: string; note: string };

/** The record of acceptance: a day and who signs. From that day the fee runs. */
export function AcceptPanel({ endpoint, onClose }: { endpoint: EndpointDetailView; onClose: () => void }) {
  const t = useTranslations('endpoints.accept');
  const toast = useToast();
  const { person, post } = useSession();
  const draft = useDraft<AcceptValues>(`endpoint:${endpoint.id}:accept`, { acceptedOn: today(), signerName: person.name, signerTitle: post?.title ?? '', note: '' });
  const accept = useApiMutation<Partial<AcceptEndpointInput>, EndpointDetailView>({
    path: `/endpoints/${endpoint.id}/accept`,
    refresh: ['/endpoints'],
    onSuccess: () => {
      draft.clear();
      toast({ text: t('done', { name: endpoint.name }) });
      onClose();
    },
  });
  const wrong = wrongFields(accept.error);
  const { value, set } = draft;
  return (
    <SidePanel title={t('title', { name: endpoint.name })} onClose={onClose}>
      <Form onSubmit={() => accept.mutate({ ...value, acceptedOn: value.acceptedOn ?? undefined })} label={t('title', { name: endpoint.name })} actions={<Button kind="primary" submit pending={accept.isPending}>{t('act')}</Button>}>
        <DraftNotice draft={draft} />
        <FormError error={accept.error} />
        {endpoint.installation && <p className="text-ink-2">{t('installed')} <DateText value={endpoint.installation.installedAt} time /> · {endpoint.installation.technicianName}</p>}
        <Field label={t('day')} hint={t('day_hint')} error={wrong.has('acceptedOn') ? t('day_wrong') : undefined}><DateInput value={value.acceptedOn} onChange={(acceptedOn) => set({ acceptedOn })} /></Field>
        <Field label={t('signer')} error={wrong.has('signerName') ? t('signer_wrong') : undefined}><TextInput value={value.signerName} onChange={(signerName) => set({ signerName })} /></Field>
        <Field label={t('signer_title')} error={wrong.has('signerTitle') ? t('signer_title_wrong') : undefined}><TextInput value={value.signerTitle} onChange={(signerTitle) => set({ signerTitle })} /></Field>
        <Field label={t('note')} optional><Textarea value={value.note} onChange={(note) => set({ note })} rows={3} /></Field>
      </Form>
    </SidePanel>
  );
}
