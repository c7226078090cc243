'use client';

import type { AskInput, MyInvoiceDetail, QuestionView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, ErrorState, Field, formatMonth, LoadingState, Section, Select, SidePanel, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { QuestionEntries } from './question-entries';
import { QuestionState } from './question-state';
import { WriteText } from './write-text';

/** What the unit asks its operator about an invoice or a line of it, and what it was answered. */
export function MyQuestions({ invoice }: { invoice: MyInvoiceDetail }) {
  const t = useTranslations('papers.question');
  const path = `/my/invoices/${invoice.id}/questions`;
  const read = useApiQuery<{ items: QuestionView[] }>(path);
  const [open, setOpen] = useState<string | null>(null);
  const shown = read.data?.items.find(({ id }) => id === open);
  return (
    <Section title={t('mine')} actions={<Button onClick={() => setOpen('new')}>{t('ask')}</Button>} sheet>
      {!read.data && (read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={2} />)}
      {read.data?.items.length === 0 && <p className="text-ink-2">{t('none_mine')}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {read.data?.items.map((question) => (
          <li key={question.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <button type="button" className="min-w-0 text-left text-accent hover:underline" onClick={() => setOpen(question.id)}>{question.entries[0]?.text}</button>
            <QuestionState state={question.state} />
          </li>
        ))}
      </ul>
      {open === 'new' && <AskPanel invoice={invoice} path={path} onClose={() => setOpen(null)} />}
      {shown && <ThreadPanel question={shown} path={path} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function AskPanel({ invoice, path, onClose }: { invoice: MyInvoiceDetail; path: string; onClose: () => void }) {
  const t = useTranslations('papers.question');
  const toast = useToast();
  const [position, setPosition] = useState('');
  const ask = useApiMutation<AskInput, QuestionView>({
    path,
    refresh: [path],
    onSuccess: () => {
      toast({ text: t('asked_now') });
      onClose();
    },
  });
  const options = [{ value: '', label: t('whole') }, ...invoice.lines.map((line) => ({ value: String(line.position), label: `${line.endpointName} · ${formatMonth(line.month)}` }))];
  return (
    <SidePanel title={t('ask')} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <Field label={t('about')}><Select value={position} options={options} onChange={setPosition} /></Field>
        <WriteText label={t('text')} send={t('send')} error={ask.error} pending={ask.isPending} onSend={(text) => ask.mutate({ text, ...(position && { position: Number(position) }) })} />
      </div>
    </SidePanel>
  );
}

function ThreadPanel({ question, path, onClose }: { question: QuestionView; path: string; onClose: () => void }) {
  const t = useTranslations('papers.question');
  const toast = useToast();
  const write = useApiMutation<{ text: string }, QuestionView>({ path: `/my/questions/${question.id}/entries`, refresh: [path], onSuccess: () => toast({ text: t('asked_now') }) });
  return (
    <SidePanel title={question.lineName ?? t('whole')} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <QuestionEntries question={question} />
        <WriteText key={question.entries.length} label={t(question.state === 'closed' ? 'reopen' : 'more')} send={t('send')} error={write.error} pending={write.isPending} onSend={(text) => write.mutate({ text })} />
      </div>
    </SidePanel>
  );
}
