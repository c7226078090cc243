'use client';

import type { ContractDetail, EditContractInput } from '@diem-cau/billing/contracts';
import { isApiError, useApiMutation, wrongFields } from '@diem-cau/portal/api-client';
import { Button, DateInput, DraftNotice, Field, Form, FormError, SidePanel, Textarea, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Values = { number: string; signedOn: string | null; note: string };

/** Number and day as the paper contract carries them. */
export function EditContract({ contract, onClose }: { contract: ContractDetail; onClose: () => void }) {
  const t = useTranslations('billing.contract');
  const toast = useToast();
  const draft = useDraft<Values>(`contract:${contract.id}`, { number: contract.number, signedOn: contract.signedOn, note: contract.note });
  const { number, signedOn, note } = draft.value;
  const save = useApiMutation<EditContractInput, ContractDetail>({
    method: 'PATCH',
    path: `/billing/contracts/${contract.id}`,
    refresh: ['/billing'],
    onSuccess: () => {
      draft.forget();
      toast({ text: t('saved') });
      onClose();
    },
  });
  const isNumberWrong = wrongFields(save.error).has('number') || (isApiError(save.error) && save.error.code === 'billing.contract_number_taken');
  return (
    <SidePanel title={t('edit')} onClose={onClose}>
      <Form label={t('edit')} onSubmit={() => signedOn && save.mutate({ number, signedOn, note })} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
        <DraftNotice draft={draft} />
        <FormError error={save.error} />
        <Field label={t('number')} hint={t('number_hint')} error={isNumberWrong && t('number_wrong')}><TextInput value={number} onChange={(text) => draft.set({ number: text })} /></Field>
        <Field label={t('signed_on')} error={!signedOn && t('day_missing')}><DateInput value={signedOn} onChange={(day) => draft.set({ signedOn: day })} /></Field>
        <Field label={t('note')} optional><Textarea rows={3} value={note} onChange={(text) => draft.set({ note: text })} /></Field>
      </Form>
    </SidePanel>
  );
}
