'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, DraftNotice, Form, FormError, LinkButton, PageHead, Section, useDraft, useToast } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { EndpointGate } from '../endpoint-gate';
import { bodyOf } from './endpoint-values';
import { KitFields } from './kit-fields';
import { PlaceFields } from './place-fields';
import { SupplyFields } from './supply-fields';
import { valuesOf } from './values-of';

export function EditEndpoint({ id }: { id: string }) {
  return <EndpointGate id={id} needs="endpoints.register">{(endpoint) => <EditForm key={endpoint.id} endpoint={endpoint} />}</EndpointGate>;
}

function EditForm({ endpoint }: { endpoint: EndpointDetailView }) {
  const t = useTranslations('endpoints.form');
  const router = useRouter();
  const toast = useToast();
  const draft = useDraft(`endpoint:${endpoint.id}:${endpoint.version}`, valuesOf(endpoint));
  const page = `/diem-cau/${endpoint.id}`;
  const fixed = endpoint.state !== 'planned';
  const save = useApiMutation<object, EndpointDetailView>({
    method: 'PATCH',
    path: `/endpoints/${endpoint.id}`,
    refresh: ['/endpoints'],
    onSuccess: (saved) => {
      draft.forget();
      toast({ text: t('saved', { name: saved.name }) });
      router.push(page);
    },
  });
  const send = (): void => {
    const { supplierOperatorId, payerTenantId, ...body } = bodyOf(draft.value, draft.value.kit);
    save.mutate({ ...body, ...(fixed ? {} : { supplierOperatorId, payerTenantId }), version: endpoint.version });
  };
  return (
    <>
      <PageHead title={t('edit_title', { name: endpoint.name })} back={<Link href={page}>{endpoint.name}</Link>} />
      <Form onSubmit={send} label={t('edit_title', { name: endpoint.name })} actions={<><Button kind="primary" submit pending={save.isPending}>{t('save')}</Button><LinkButton href={page} kind="plain">{t('leave')}</LinkButton></>}>
        <DraftNotice draft={draft} />
        <FormError error={save.error} />
        <PlaceFields draft={draft} error={save.error} />
        <SupplyFields draft={draft} error={save.error} withCode={false} fixed={fixed} />
        {draft.value.kit && draft.value.kit.length > 0 && <Section title={t('kit')}><KitFields kit={draft.value.kit} onChange={(kit) => draft.set({ kit })} /></Section>}
      </Form>
    </>
  );
}
