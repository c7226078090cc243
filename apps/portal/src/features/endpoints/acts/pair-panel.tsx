'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { useApiMutation, useRefresh, wrongFields } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, SidePanel, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UserCodeInput } from './user-code-input';

/** The screen asks for its credential every five seconds; only then is it the endpoint's. */
const screenAsksMs = 6_000;

/** Three steps to a screen that is this endpoint; a changed computer takes the same ones. */
export function PairPanel({ endpoint, onClose }: { endpoint: EndpointDetailView; onClose: () => void }) {
  const t = useTranslations('endpoints.pair');
  const toast = useToast();
  const refresh = useRefresh();
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const pair = useApiMutation<{ userCode: string }>({
    path: `/endpoints/${endpoint.id}/pair`,
    refresh: ['/endpoints'],
    onSuccess: () => {
      toast({ text: t('done', { name: endpoint.name }) });
      setTimeout(() => void refresh('/endpoints'), screenAsksMs);
      onClose();
    },
  });
  const send = (): void => {
    const complete = code.length === 9;
    setShort(!complete);
    if (complete) pair.mutate({ userCode: code });
  };
  return (
    <SidePanel title={t(endpoint.device ? 'title_again' : 'title', { name: endpoint.name })} onClose={onClose}>
      <ol className="flex list-decimal flex-col gap-2 pb-5 pl-5 text-ink-2">
        <li>{t('step_open')} <span className="font-medium text-ink">{typeof window === 'undefined' ? '' : window.location.host}/man-hinh</span></li>
        <li>{t('step_read')}</li>
        <li>{t('step_type')}</li>
      </ol>
      <Form onSubmit={send} label={t('title', { name: endpoint.name })} actions={<Button kind="primary" submit pending={pair.isPending}>{t('act')}</Button>}>
        <FormError error={pair.error} />
        <Field label={t('code')} hint={t('code_hint')} error={short || wrongFields(pair.error).has('userCode') ? t('code_short') : undefined}>
          <UserCodeInput value={code} onChange={setCode} />
        </Field>
        {endpoint.device && <p className="text-small text-ink-2">{t('replaces', { label: endpoint.device.label || t('old_machine') })}</p>}
      </Form>
    </SidePanel>
  );
}
