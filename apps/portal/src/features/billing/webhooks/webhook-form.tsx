'use client';

import { type AddWebhookInput, type EditWebhookInput, WEBHOOK_EVENTS, type WebhookSecretView, type WebhookView } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Checkbox, ErrorState, Field, Form, FormError, SidePanel, TextInput, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NewSecret } from './new-secret';

/** Adds an address, or changes one; a secret is shown when it is made and never again. */
export function WebhookForm({ webhook, onClose }: { webhook: WebhookView | null; onClose: () => void }) {
  const t = useTranslations('webhook');
  const toast = useToast();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [note, setNote] = useState(webhook?.note ?? '');
  const [events, setEvents] = useState<readonly WebhookView['events'][number][]>(webhook?.events ?? WEBHOOK_EVENTS);
  const [isActive, setActive] = useState(webhook?.state !== 'disabled');
  const [tried, setTried] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const isAddress = /^https?:\/\/\S{3,}$/.test(url);
  const done = (text: string) => () => {
    toast({ text });
    onClose();
  };
  const add = useApiMutation<AddWebhookInput, WebhookSecretView>({ path: '/billing/webhooks', refresh: ['/billing/webhooks'], onSuccess: (made) => setSecret(made.secret) });
  const edit = useApiMutation<EditWebhookInput, WebhookView>({ method: 'PATCH', path: `/billing/webhooks/${webhook?.id ?? ''}`, refresh: ['/billing/webhooks'], onSuccess: done(t('saved')) });
  const rotate = useApiMutation<object, WebhookSecretView>({ path: `/billing/webhooks/${webhook?.id ?? ''}/secret`, refresh: ['/billing/webhooks'], onSuccess: (made) => setSecret(made.secret) });
  const remove = useApiMutation<object>({ method: 'DELETE', path: `/billing/webhooks/${webhook?.id ?? ''}`, refresh: ['/billing/webhooks'], onSuccess: done(t('removed')) });
  const submit = (): void => {
    setTried(true);
    if (!isAddress || events.length === 0) return;
    const input = { url, note: note.trim(), events: [...events] };
    if (webhook) edit.mutate({ ...input, state: isActive ? 'active' : 'disabled' });
    else add.mutate(input);
  };
  if (secret !== null) return <NewSecret secret={secret} onClose={onClose} />;
  const other = rotate.error ?? remove.error;
  return (
    <SidePanel title={t(webhook ? 'edit' : 'add')} onClose={onClose}>
      <Form label={t(webhook ? 'edit' : 'add')} onSubmit={submit} actions={<Button kind="primary" submit pending={add.isPending || edit.isPending}>{t(webhook ? 'save' : 'add_do')}</Button>}>
        <FormError error={add.error ?? edit.error} />
        <Field label={t('url')} hint={t('url_hint')} error={tried && !isAddress && t('url_wrong')}><TextInput value={url} onChange={(text) => setUrl(text.trim())} inputMode="url" /></Field>
        <Field label={t('note')} optional><TextInput value={note} onChange={setNote} /></Field>
        <fieldset>
          <legend className="pb-1 font-medium">{t('events')}</legend>
          {WEBHOOK_EVENTS.map((event) => (
            <Checkbox key={event} checked={events.includes(event)} onChange={(isChosen) => setEvents(WEBHOOK_EVENTS.filter((known) => (known === event ? isChosen : events.includes(known))))}>{t(`event.${event.replace('.', '_')}`)}</Checkbox>
          ))}
          {tried && events.length === 0 && <p role="alert" className="text-small text-bad">{t('events_missing')}</p>}
        </fieldset>
        {webhook && <Checkbox checked={isActive} onChange={setActive}>{t('is_active')}</Checkbox>}
      </Form>
      {webhook && (
        <div className="mt-6 flex flex-wrap gap-2 border-t border-line pt-4">
          <Button pending={rotate.isPending} onClick={() => rotate.mutate({})}>{t('rotate')}</Button>
          <Button kind="danger" pending={remove.isPending} onClick={() => remove.mutate({})}>{t('remove')}</Button>
          {other && <ErrorState error={other} />}
        </div>
      )}
    </SidePanel>
  );
}
