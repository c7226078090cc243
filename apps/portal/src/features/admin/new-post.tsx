'use client';

import type { CreatedPostView } from '@diem-cau/identity/contracts';
import { api, useApiMutation, wrongFields } from '@diem-cau/portal/api-client';
import { Button, Checkbox, Combobox, DraftNotice, Field, Form, FormError, LinkButton, MoreDetails, NoPermissionState, PageHead, Select, TextInput, useDraft, type Choice } from '@diem-cau/portal/ui';
import type { UnitView } from '@diem-cau/tenancy/contracts';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { useCan, useSession } from '../../session/session-provider';
import { OneTimeLink } from './one-time-link';
import { useRoleOptions } from './use-role-options';

const blank = { unit: null as Choice | null, name: '', username: '', title: '', role: '', phone: '', email: '', existing: false };

/** A post for a new person, or one more for somebody who is known. */
export function NewPost() {
  const t = useTranslations('admin.new');
  const allowed = useCan('posts.manage');
  const { post } = useSession();
  const roles = useRoleOptions();
  const draft = useDraft('post:new', blank);
  const [made, setMade] = useState<CreatedPostView | null>(null);
  const create = useApiMutation<object, CreatedPostView>({
    path: '/posts',
    refresh: ['/posts'],
    onSuccess: (created) => {
      draft.clear();
      setMade(created);
    },
  });
  const rootId = post?.tenant?.id;
  const search = useCallback(async (words: string): Promise<Choice[]> => {
    const found = await api.get<{ items: UnitView[] }>('/units', { query: { q: words, rootId, pageSize: 20 } });
    return found.items.map((unit) => ({ id: unit.id, label: unit.fullName, detail: unit.parentName ?? unit.code }));
  }, [rootId]);
  const { value, set } = draft;
  const wrong = wrongFields(create.error);
  const bad = (field: string): string | undefined => (wrong.has(field) ? t(`${field}_wrong`) : undefined);
  const send = (): void => {
    const { unit, ...rest } = value;
    create.mutate({ ...rest, tenantId: unit?.id });
  };
  if (!allowed) return <NoPermissionState />;
  const head = <PageHead title={t('title')} next={made ? undefined : t('next')} back={<Link href="/nguoi-dung">{t('back')}</Link>} />;
  if (made) return <>{head}<OneTimeLink name={made.post.name} username={made.post.username} link={made.link} onNext={() => setMade(null)} /></>;
  return (
    <>
      {head}
      <Form onSubmit={send} label={t('title')} actions={<><Button kind="primary" submit pending={create.isPending}>{t('act')}</Button><LinkButton href="/nguoi-dung" kind="plain">{t('leave')}</LinkButton></>}>
        <DraftNotice draft={draft} />
        <FormError error={create.error} />
        <Field label={t('name')} error={bad('name')}><TextInput value={value.name} onChange={(name) => set({ name })} /></Field>
        <Field label={t('username')} hint={t('username_hint')} error={bad('username')}><TextInput value={value.username} autoCapitalize="none" autoComplete="off" onChange={(username) => set({ username })} /></Field>
        {post?.tenant && <Field label={t('unit')} hint={t('unit_hint', { unit: post.tenant.name })} optional><Combobox value={value.unit} onChange={(unit) => set({ unit })} search={search} /></Field>}
        <Field label={t('role')} error={bad('role')}><Select value={value.role} onChange={(role) => set({ role })} options={roles} placeholder={t('role_choose')} /></Field>
        <Field label={t('post')} hint={t('post_hint')} error={bad('title')}><TextInput value={value.title} onChange={(title) => set({ title })} /></Field>
        <MoreDetails label={t('more')}>
          <Field label={t('phone')} optional error={bad('phone')}><TextInput type="tel" value={value.phone} onChange={(phone) => set({ phone })} /></Field>
          <Field label={t('email')} hint={t('email_hint')} optional error={bad('email')}><TextInput type="email" value={value.email} onChange={(email) => set({ email })} /></Field>
          <Checkbox checked={value.existing} onChange={(existing) => set({ existing })} hint={t('existing_hint')}>{t('existing')}</Checkbox>
        </MoreDetails>
      </Form>
    </>
  );
}
