'use client';

import type { EInvoicingView, SaveEInvoiceGatewayInput } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Checkbox, Field, Form, FormError, SidePanel, TextInput, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

type Props = { gateway: EInvoicingView['gateway']; onClose: () => void };

/** The provider's address and the account there; a password that is kept is never shown again. */
export function GatewayForm({ gateway, onClose }: Props) {
  const t = useTranslations('e_invoice.setting');
  const toast = useToast();
  const [values, setValues] = useState({ baseUrl: gateway?.baseUrl ?? '', username: gateway?.username ?? '', password: '', providerTaxCode: gateway?.providerTaxCode ?? '', isActive: gateway?.isActive ?? true });
  const [tried, setTried] = useState(false);
  const { baseUrl, username, password, providerTaxCode, isActive } = values;
  const isAddress = /^https?:\/\/\S+$/.test(baseUrl);
  const save = useApiMutation<SaveEInvoiceGatewayInput, EInvoicingView>({
    method: 'PUT',
    path: '/billing/e-invoicing/gateway',
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('gateway_saved') });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (isAddress && username.trim() && providerTaxCode.trim() && (password || gateway)) save.mutate({ baseUrl, username, providerTaxCode, isActive, ...(password && { password }) });
  };
  const set = (part: Partial<typeof values>): void => setValues({ ...values, ...part });
  return (
    <SidePanel title={t('gateway')} onClose={onClose}>
      <Form label={t('gateway')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
        <FormError error={save.error} />
        <Field label={t('address')} hint={t('address_hint')} error={tried && !isAddress && t('address_wrong')}><TextInput value={baseUrl} onChange={(text) => set({ baseUrl: text.trim() })} inputMode="url" /></Field>
        <Field label={t('username')} error={tried && !username.trim() && t('username_missing')}><TextInput value={username} onChange={(text) => set({ username: text })} autoComplete="off" /></Field>
        <Field label={t('password')} hint={gateway ? t('password_kept') : undefined} error={tried && !password && !gateway && t('password_missing')}><TextInput type="password" value={password} onChange={(text) => set({ password: text })} autoComplete="new-password" /></Field>
        <Field label={t('provider_tax_code')} hint={t('provider_hint')} error={tried && !providerTaxCode.trim() && t('provider_missing')}><TextInput value={providerTaxCode} onChange={(text) => set({ providerTaxCode: text })} inputMode="numeric" className="dc-figures" /></Field>
        <Checkbox checked={isActive} onChange={(checked) => set({ isActive: checked })}>{t('is_active')}</Checkbox>
      </Form>
    </SidePanel>
  );
}
