'use client';

import type { EndpointDetailView, KitTemplateView } from '@diem-cau/endpoints/contracts';
import { useApiMutation, useApiQuery, wrongFields } from '@diem-cau/portal/api-client';
import { Button, Combobox, DraftNotice, Field, Form, FormError, LinkButton, LoadingState, MoreDetails, NoPermissionState, PageHead, Section, useDraft, useToast } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { useCan, useSession } from '../../../session/session-provider';
import { searchUnits } from '../search-units';
import { bodyOf, emptyValues, type EndpointValues } from './endpoint-values';
import { KitFields } from './kit-fields';
import { PlaceFields } from './place-fields';
import { SupplyFields } from './supply-fields';

export function RegisterEndpoint() {
  const t = useTranslations('endpoints.form');
  const router = useRouter();
  const toast = useToast();
  const allowed = useCan('endpoints.register');
  const ownUnit = useSession().post?.tenant?.id;
  const draft = useDraft<EndpointValues>('endpoint:new', emptyValues);
  const [unitMissing, setUnitMissing] = useState(false);
  const template = useApiQuery<KitTemplateView>('/endpoints/kit-template', { enabled: allowed });
  const kit = draft.value.kit ?? template.data?.items ?? null;
  const search = useCallback((words: string) => searchUnits(ownUnit, words), [ownUnit]);
  const save = useApiMutation<object, EndpointDetailView>({
    path: '/endpoints',
    refresh: ['/endpoints'],
    onSuccess: (made) => {
      draft.clear();
      toast({ text: t('registered', { name: made.name }) });
      router.push(`/diem-cau/${made.id}`);
    },
  });
  const { value } = draft;
  const withKit = value.kind !== 'browser';
  const send = (): void => {
    setUnitMissing(!value.unit);
    if (value.unit) save.mutate({ ...bodyOf(value, withKit ? kit : []), tenantId: value.unit.id, code: value.code || undefined });
  };
  if (!allowed) return <NoPermissionState />;
  return (
    <>
      <PageHead title={t('title')} next={t('next')} back={<Link href="/diem-cau">{t('back')}</Link>} />
      <Form onSubmit={send} label={t('title')} actions={<><Button kind="primary" submit pending={save.isPending}>{t('register')}</Button><LinkButton href="/diem-cau" kind="plain">{t('leave')}</LinkButton></>}>
        <DraftNotice draft={draft} />
        <FormError error={save.error} />
        <Field label={t('unit')} hint={t('unit_hint')} error={unitMissing || wrongFields(save.error).has('tenantId') ? t('unit_wrong') : undefined}>
          <Combobox value={value.unit} onChange={(unit) => draft.set({ unit })} search={search} />
        </Field>
        <PlaceFields draft={draft} error={save.error} />
        {withKit && <Section title={t('kit')}>{kit ? <KitFields kit={kit} onChange={(next) => draft.set({ kit: next })} /> : <LoadingState rows={4} />}</Section>}
        <MoreDetails label={t('more')}><SupplyFields draft={draft} error={save.error} withCode /></MoreDetails>
      </Form>
    </>
  );
}
