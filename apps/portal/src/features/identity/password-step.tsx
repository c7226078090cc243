'use client';

import type { SignInStep } from '@diem-cau/identity/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, TextInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { DoorHead } from './door-head';
import { PasswordInput } from './password-input';

export function PasswordStep({ onStep }: { onStep: (step: SignInStep) => void }) {
  const t = useTranslations('identity.sign_in');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const enter = useApiMutation<{ username: string; password: string }, SignInStep>({ path: '/session', onSuccess: onStep });
  const submit = (): void => {
    setTried(true);
    if (username.trim() && password) enter.mutate({ username: username.trim(), password });
  };
  return (
    <>
      <DoorHead title={t('title')}>{t('lead')}</DoorHead>
      <Form onSubmit={submit} label={t('title')} actions={<Button kind="primary" size="large" submit pending={enter.isPending || enter.isSuccess} className="w-full">{t('enter')}</Button>}>
        <FormError error={enter.error} kept={false} />
        <Field label={t('username')} error={tried && !username.trim() ? t('username_missing') : undefined}>
          <TextInput name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus value={username} onChange={setUsername} />
        </Field>
        <Field label={t('password')} error={tried && !password ? t('password_missing') : undefined}>
          <PasswordInput name="password" autoComplete="current-password" value={password} onChange={setPassword} />
        </Field>
      </Form>
      <p className="pt-5"><Link href="/quen-mat-khau" className="inline-flex min-h-8 items-center text-accent underline underline-offset-4 max-sm:min-h-11">{t('forgot')}</Link></p>
    </>
  );
}
