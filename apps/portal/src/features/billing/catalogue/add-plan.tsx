'use client';

import type { AddPlanInput, CatalogueView } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, SidePanel, TextInput, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** A plan of its own prices; subscriptions change to it one by one. */
export function AddPlan({ onClose }: { onClose: () => void }) {
  const t = useTranslations('selling.plan');
  const toast = useToast();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const isCode = /^[A-Z0-9-]{1,20}$/.test(code);
  const save = useApiMutation<AddPlanInput, CatalogueView>({
    path: '/billing/catalogue/plans',
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('saved') });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (isCode && name.trim()) save.mutate({ code, name });
  };
  return (
    <SidePanel title={t('add')} onClose={onClose}>
      <Form label={t('add')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
        <FormError error={save.error} />
        <Field label={t('code')} hint={t('code_hint')} error={tried && !isCode && t('code_wrong')}><TextInput value={code} onChange={(text) => setCode(text.toUpperCase())} className="dc-figures" /></Field>
        <Field label={t('name')} error={tried && !name.trim() && t('name_missing')}><TextInput value={name} onChange={setName} /></Field>
      </Form>
    </SidePanel>
  );
}
