'use client';

import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, DraftNotice, Field, Form, FormError, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useSession } from '../../session/session-provider';

type Input = { name: string; phone: string; email: string };

export function ProfileForm() {
  const t = useTranslations('identity.profile');
  const { person } = useSession();
  const router = useRouter();
  const toast = useToast();
  const draft = useDraft<Input>(`profile:${person.id}`, { name: person.name, phone: person.phone ?? '', email: person.email ?? '' });
  const save = useApiMutation<Input>({
    method: 'PATCH',
    path: '/profile',
    body: ({ name, phone, email }) => ({ name: name.trim(), phone: phone.trim() || null, email: email.trim() || null }),
    onSuccess: () => {
      draft.forget();
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  const { value, set } = draft;
  return (
    <Form onSubmit={() => value.name.trim() && save.mutate(value)} label={t('about')} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
      <DraftNotice draft={draft} />
      <FormError error={save.error} />
      <Field label={t('name')} error={value.name.trim() ? undefined : t('name_missing')}><TextInput autoComplete="name" value={value.name} onChange={(name) => set({ name })} /></Field>
      <Field label={t('phone')} hint={t('phone_hint')} optional><TextInput type="tel" autoComplete="tel" value={value.phone} onChange={(phone) => set({ phone })} /></Field>
      <Field label={t('email')} hint={t('email_hint')} optional><TextInput type="email" autoComplete="email" value={value.email} onChange={(email) => set({ email })} /></Field>
    </Form>
  );
}
