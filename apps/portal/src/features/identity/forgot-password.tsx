'use client';

import { useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, Button, Field, Form, FormError, LinkButton, TextInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DoorHead } from './door-head';

export function ForgotPassword() {
  const t = useTranslations('identity.forgot');
  const [username, setUsername] = useState('');
  const ask = useApiMutation<{ username: string }>({ path: '/password/forgot' });
  const back = <LinkButton href="/dang-nhap" kind="plain">{t('back')}</LinkButton>;
  if (ask.isSuccess) {
    return (
      <>
        <DoorHead title={t('sent_title')} />
        <div role="status"><Banner kind="done">{t('sent')}</Banner></div>
        <p className="pt-4">{back}</p>
      </>
    );
  }
  return (
    <>
      <DoorHead title={t('title')}>{t('lead')}</DoorHead>
      <Form onSubmit={() => username.trim() && ask.mutate({ username: username.trim() })} label={t('title')} actions={<><Button kind="primary" submit pending={ask.isPending}>{t('send')}</Button>{back}</>}>
        <FormError error={ask.error} />
        <Field label={t('username')}><TextInput name="username" autoComplete="username" autoCapitalize="none" autoFocus value={username} onChange={setUsername} /></Field>
      </Form>
    </>
  );
}
