'use client';

import { Button, Field, Form, FormError, Textarea } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

type Props = { label: string; send: string; error: unknown; pending: boolean; onSend: (text: string) => void };

/** One box and one button: a question, an answer. */
export function WriteText({ label, send, error, pending, onSend }: Props) {
  const t = useTranslations('papers.question');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const isText = text.trim().length > 0;
  const submit = (): void => {
    setTried(true);
    if (isText) onSend(text.trim());
  };
  return (
    <Form label={label} onSubmit={submit} actions={<Button kind="primary" submit pending={pending}>{send}</Button>}>
      <FormError error={error} />
      <Field label={label} error={tried && !isText && t('text_missing')}><Textarea rows={3} value={text} onChange={setText} /></Field>
    </Form>
  );
}
