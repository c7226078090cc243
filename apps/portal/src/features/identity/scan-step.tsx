'use client';

import type { BackupCodesView, TotpEnrollmentView } from '@diem-cau/identity/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, ErrorState, Field, Form, FormError, QrCode, SkeletonBar } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { CodeInput } from './code-input';
import { DoorHead } from './door-head';

export function ScanStep({ onConfirmed }: { onConfirmed: (confirmed: BackupCodesView) => void }) {
  const t = useTranslations('identity.enroll');
  const [code, setCode] = useState('');
  const begin = useApiMutation<undefined, TotpEnrollmentView>({ path: '/totp/enroll' });
  const confirm = useApiMutation<{ code: string }, BackupCodesView>({ path: '/totp/confirm', onSuccess: onConfirmed });
  // Once a visit: each beginning makes a new secret and the one scanned before would no longer fit.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin.mutate();
  });
  if (begin.error) return <ErrorState error={begin.error} onRetry={() => begin.mutate()} />;
  return (
    <>
      <DoorHead title={t('title')}>{t('lead')}</DoorHead>
      <div className="flex flex-wrap items-center gap-5 pb-6">
        {begin.data ? <QrCode text={begin.data.otpauthUri} label={t('qr')} /> : <SkeletonBar className="size-52" />}
        <p className="min-w-0 flex-1 basis-40 text-small text-ink-2">
          {t('by_hand')}
          <code className="mt-1 block font-sans text-base font-semibold tracking-wider break-all text-ink select-all">{begin.data?.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </div>
      <Form onSubmit={() => code && confirm.mutate({ code })} label={t('title')} actions={<Button kind="primary" submit pending={confirm.isPending}>{t('confirm')}</Button>}>
        <FormError error={confirm.error} kept={false} />
        <Field label={t('code')}><CodeInput value={code} onChange={setCode} /></Field>
      </Form>
    </>
  );
}
