'use client';

import { useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, Button, Form, FormError, LinkButton, LoadingState } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { DoorHead } from './door-head';
import { flawOf } from './new-password';
import { NewPasswordFields } from './new-password-fields';

export function ResetPassword({ token: fromQuery }: { token: string }) {
  const t = useTranslations('identity.reset');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const flaw = flawOf(password, again);
  const save = useApiMutation<{ token: string; password: string }>({ path: '/password/reset' });
  const [token, setToken] = useState<string | null>(null);
  // Links carry the token behind #, which reaches no server's log; and it must not stay in the history of a shared computer.
  useEffect(() => {
    setToken((now) => now ?? (window.location.hash.slice(1) || fromQuery));
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [fromQuery]);

  if (token === null) return <LoadingState rows={4} />;
  if (!token) return <><DoorHead title={t('no_token_title')}>{t('no_token')}</DoorHead><LinkButton href="/quen-mat-khau" kind="primary">{t('ask_again')}</LinkButton></>;
  if (save.isSuccess) return <><DoorHead title={t('done_title')} /><Banner kind="done">{t('done')}</Banner><p className="pt-4"><LinkButton href="/dang-nhap" kind="primary">{t('to_sign_in')}</LinkButton></p></>;
  const submit = (): void => {
    setTried(true);
    if (!flaw) save.mutate({ token, password });
  };
  return (
    <>
      <DoorHead title={t('title')}>{t('lead')}</DoorHead>
      <Form onSubmit={submit} label={t('title')} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
        <FormError error={save.error} />
        <NewPasswordFields password={password} again={again} onPassword={setPassword} onAgain={setAgain} flaw={tried ? flaw : null} />
      </Form>
    </>
  );
}
