'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { useApiMutation, wrongFields } from '@diem-cau/portal/api-client';
import { Banner, Button, DateInput, DraftNotice, Field, Form, FormError, LinkButton, PageHead, Section, Textarea, useDraft, useToast } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { EndpointGate } from '../endpoint-gate';
import { EndpointState } from '../endpoint-state';
import { today } from '../today';
import { Consequences } from './consequences';

export type ServiceAct = 'suspend' | 'resume' | 'retire';

/** A page that shows exactly what will happen, and one button named after the act. */
export function ChangeService({ id, act }: { id: string; act: ServiceAct }) {
  return <EndpointGate id={id} needs={act === 'retire' ? 'endpoints.retire' : 'endpoints.suspend'}>{(endpoint) => <Opened endpoint={endpoint} act={act} />}</EndpointGate>;
}

function Opened({ endpoint, act }: { endpoint: EndpointDetailView; act: ServiceAct }) {
  const t = useTranslations('endpoints.service');
  const router = useRouter();
  const toast = useToast();
  const page = `/diem-cau/${endpoint.id}`;
  const draft = useDraft<{ onDay: string | null; reason: string }>(`endpoint:${endpoint.id}:${act}`, { onDay: today(), reason: '' });
  const change = useApiMutation<object, EndpointDetailView>({
    path: `/endpoints/${endpoint.id}/${act}`,
    refresh: ['/endpoints'],
    onSuccess: () => {
      draft.clear();
      toast({ text: t(`${act}.done`, { name: endpoint.name }) });
      router.push(page);
    },
  });
  const wrong = wrongFields(change.error);
  const { value, set } = draft;
  const head = <PageHead title={t(`${act}.title`, { name: endpoint.name })} next={<EndpointState state={endpoint.state} />} back={<Link href={page}>{endpoint.name}</Link>} />;
  if (!endpoint.acts.includes(act)) return <>{head}<Banner kind="stop" title={t('not_now_title')}>{t('not_now')}</Banner></>;
  return (
    <>
      {head}
      <div className="flex flex-col gap-6">
        <Section title={t('happens')} sheet><Consequences endpoint={endpoint} act={act} onDay={value.onDay} /></Section>
        <Form onSubmit={() => change.mutate({ onDay: value.onDay ?? undefined, reason: value.reason })} label={t(`${act}.title`, { name: endpoint.name })} actions={<><Button kind={act === 'retire' ? 'danger' : 'primary'} submit pending={change.isPending}>{t(`${act}.act`)}</Button><LinkButton href={page} kind="plain">{t('leave')}</LinkButton></>}>
          <DraftNotice draft={draft} />
          <FormError error={change.error} />
          <Field label={t('day')} hint={t('day_hint')} error={wrong.has('onDay') ? t('day_wrong') : undefined}><DateInput value={value.onDay} onChange={(onDay) => set({ onDay })} /></Field>
          <Field label={t('reason')} hint={t('reason_hint')} error={wrong.has('reason') ? t('reason_wrong') : undefined}><Textarea value={value.reason} onChange={(reason) => set({ reason })} rows={3} /></Field>
        </Form>
      </div>
    </>
  );
}
