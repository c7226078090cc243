'use client';

import type { ManagedPostView } from '@diem-cau/identity/contracts';
import { useApiMutation, wrongFields } from '@diem-cau/portal/api-client';
import { Button, Checkbox, DraftNotice, Field, Form, FormError, Select, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRoleOptions } from './use-role-options';

/** Role, title, and whether a second factor is asked for. Nobody changes the role of the post they act in. */
export function EditPost({ post, own }: { post: ManagedPostView; own: boolean }) {
  const t = useTranslations('admin');
  const toast = useToast();
  const roles = useRoleOptions();
  const draft = useDraft(`post:${post.id}`, { role: post.role, title: post.title, mfaRequired: post.mfaRequired });
  const { value, set } = draft;
  const save = useApiMutation<object, ManagedPostView>({
    method: 'PATCH',
    path: `/posts/${post.id}`,
    refresh: ['/posts'],
    onSuccess: () => {
      draft.forget();
      toast({ text: t('one.saved') });
    },
  });
  const wrong = wrongFields(save.error);
  const send = (): void => save.mutate({ title: value.title, mfaRequired: value.mfaRequired, ...(own ? {} : { role: value.role }) });
  return (
    <Form onSubmit={send} label={t('one.edit')} actions={<Button submit pending={save.isPending}>{t('one.save')}</Button>}>
      <DraftNotice draft={draft} />
      <FormError error={save.error} />
      <Field label={t('new.role')} hint={own ? t('one.own_role') : undefined}><Select value={value.role} disabled={own} onChange={(role) => set({ role })} options={roles} /></Field>
      <Field label={t('new.post')} error={wrong.has('title') ? t('new.title_wrong') : undefined}><TextInput value={value.title} onChange={(title) => set({ title })} /></Field>
      <Checkbox checked={value.mfaRequired} onChange={(mfaRequired) => set({ mfaRequired })}>{t('one.require_factor')}</Checkbox>
    </Form>
  );
}
