'use client';

import type { SignInStep } from '@diem-cau/identity/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeInput } from './code-input';
import { DoorHead } from './door-head';

export function TotpStep({ onStep, onBack }: { onStep: (step: SignInStep) => void; onBack: () => void }) {
  const t = useTranslations('identity.totp');
  const [code, setCode] = useState('');
  const check = useApiMutation<{ code: string }, SignInStep>({ path: '/session/totp', onSuccess: onStep });
  const actions = (
    <>
      <Button kind="primary" size="large" submit pending={check.isPending || check.isSuccess}>{t('confirm')}</Button>
      <Button kind="plain" size="large" onClick={onBack}>{t('back')}</Button>
    </>
  );
  return (
    <>
      <DoorHead title={t('title')}>{t('lead')}</DoorHead>
      <Form onSubmit={() => code && check.mutate({ code })} label={t('title')} actions={actions}>
        <FormError error={check.error} kept={false} />
        <Field label={t('code')} hint={t('spare_hint')}><CodeInput value={code} onChange={setCode} autoFocus /></Field>
      </Form>
    </>
  );
}
