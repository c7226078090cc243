'use client';

import type { AddSigningKeyInput, EInvoicingView } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, SidePanel, TextInput, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** The PKCS#12 file of the operator's certificate; it is opened once and kept sealed. */
export function AddKey({ onClose }: { onClose: () => void }) {
  const t = useTranslations('e_invoice.setting');
  const toast = useToast();
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const save = useApiMutation<AddSigningKeyInput, EInvoicingView>({
    path: '/billing/e-invoicing/keys',
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('key_saved') });
      onClose();
    },
  });
  const submit = async (): Promise<void> => {
    setTried(true);
    if (file) save.mutate({ fileBase64: toBase64(new Uint8Array(await file.arrayBuffer())), password });
  };
  return (
    <SidePanel title={t('add_key')} onClose={onClose}>
      <Form label={t('add_key')} onSubmit={() => void submit()} actions={<Button kind="primary" submit pending={save.isPending}>{t('save_key')}</Button>}>
        <FormError error={save.error} />
        <label className="flex flex-col gap-1 font-medium">
          {t('key_file')}
          <input type="file" accept=".p12,.pfx" onChange={(event) => setFile(event.target.files?.[0] ?? null)} className="font-normal" />
          {tried && !file && <span role="alert" className="text-small text-bad">{t('key_file_missing')}</span>}
        </label>
        <Field label={t('key_password')} hint={t('key_password_hint')}><TextInput type="password" value={password} onChange={setPassword} autoComplete="off" /></Field>
      </Form>
    </SidePanel>
  );
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
