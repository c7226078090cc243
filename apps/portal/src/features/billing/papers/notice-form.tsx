'use client';

import type { InvoiceDetail, IssueNoticeInput, NoticeView } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, Button, Field, Form, FormError, Textarea, TextInput, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

/** Words that are wrong while tax code and amounts are right: notice 04/SS, and the invoice stands. */
export function NoticeForm({ invoice }: { invoice: InvoiceDetail }) {
  const t = useTranslations('papers.notice');
  const router = useRouter();
  const toast = useToast();
  const { buyer } = invoice;
  const [values, setValues] = useState({ name: buyer.name, address: buyer.address, wrong: '', right: '', reason: '' });
  const [tried, setTried] = useState(false);
  const set = (field: keyof typeof values) => (text: string) => setValues({ ...values, [field]: text });
  const issue = useApiMutation<IssueNoticeInput, NoticeView>({
    path: `/billing/invoices/${invoice.id}/notices`,
    refresh: ['/billing'],
    onSuccess: ({ number }) => {
      toast({ text: t('issued', { number }) });
      router.push(`/hoa-don/${invoice.id}`);
    },
  });
  const changes: IssueNoticeInput['changes'] = [
    ...(['name', 'address'] as const).filter((field) => values[field].trim() !== buyer[field]).map((field) => ({ field, wrong: buyer[field], right: values[field].trim() })),
    ...(values.right.trim() ? [{ field: 'other' as const, wrong: values.wrong.trim(), right: values.right.trim() }] : []),
  ];
  const isReason = values.reason.trim().length >= 3;
  const submit = (): void => {
    setTried(true);
    if (changes.length > 0 && isReason) issue.mutate({ changes, reason: values.reason.trim() });
  };
  return (
    <Form label={t('title')} onSubmit={submit} actions={<Button kind="primary" submit pending={issue.isPending}>{t('issue')}</Button>}>
      <FormError error={issue.error} />
      {tried && changes.length === 0 && <Banner kind="warn" title={t('nothing')}>{t('nothing_next')}</Banner>}
      <Field label={t('field.name')}><TextInput value={values.name} onChange={set('name')} /></Field>
      <Field label={t('field.address')}><Textarea rows={2} value={values.address} onChange={set('address')} /></Field>
      <Field label={t('other_wrong')} optional><TextInput value={values.wrong} onChange={set('wrong')} /></Field>
      <Field label={t('other_right')} optional><TextInput value={values.right} onChange={set('right')} /></Field>
      <Field label={t('reason')} hint={t('kept')} error={tried && !isReason && t('reason_missing')}><Textarea rows={2} value={values.reason} onChange={set('reason')} /></Field>
    </Form>
  );
}
