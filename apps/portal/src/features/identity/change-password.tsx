'use client';

import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { flawOf } from './new-password';
import { NewPasswordFields } from './new-password-fields';
import { PasswordInput } from './password-input';

const nothing = { current: '', next: '', again: '' };

export function ChangePassword() {
  const t = useTranslations('identity.password');
  const toast = useToast();
  const [value, setValue] = useState(nothing);
  const [tried, setTried] = useState(false);
  const flaw = flawOf(value.next, value.again);
  const save = useApiMutation<{ current: string; next: string }>({
    path: '/password/change',
    refresh: ['/sessions'],
    onSuccess: () => {
      setValue(nothing);
      setTried(false);
      toast({ text: t('changed') });
    },
  });
  const submit = (): void => {
    setTried(true);
    if (!flaw && value.current) save.mutate({ current: value.current, next: value.next });
  };
  return (
    <Form onSubmit={submit} label={t('change')} actions={<Button submit pending={save.isPending}>{t('change')}</Button>}>
      <FormError error={save.error} />
      <Field label={t('current')} error={tried && !value.current ? t('current_missing') : undefined}>
        <PasswordInput autoComplete="current-password" value={value.current} onChange={(current) => setValue({ ...value, current })} />
      </Field>
      <NewPasswordFields password={value.next} again={value.again} onPassword={(next) => setValue({ ...value, next })} onAgain={(again) => setValue({ ...value, again })} flaw={tried ? flaw : null} />
    </Form>
  );
}
