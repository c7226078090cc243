'use client';

import type { QuestionView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, ErrorState, LoadingState, SidePanel, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useCan } from '../../../session/session-provider';
import { printedNumber } from '../printed-number';
import { QuestionEntries } from './question-entries';
import { WriteText } from './write-text';

/** One question with all that was said, the invoice it is about, and the clerk's answer. */
export function AnswerPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('papers.question');
  const toast = useToast();
  const may = useCan('billing.correct');
  const read = useApiQuery<QuestionView>(`/billing/questions/${id}`);
  const act = { refresh: ['/billing/questions', '/billing/months'] };
  const answer = useApiMutation<{ text: string }, QuestionView>({ path: `/billing/questions/${id}/answers`, ...act, onSuccess: () => toast({ text: t('answered_now') }) });
  const close = useApiMutation<{ text: string }, QuestionView>({
    path: `/billing/questions/${id}/close`,
    ...act,
    onSuccess: () => {
      toast({ text: t('closed_now') });
      onClose();
    },
  });
  const question = read.data;
  return (
    <SidePanel title={question?.buyerName ?? t('title')} onClose={onClose}>
      {!question && (read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={4} />)}
      {question && (
        <div className="flex flex-col gap-4">
          <p className="dc-figures"><Link href={`/hoa-don/${question.invoiceId}`}>{question.series}-{printedNumber(question.number)}</Link>{question.lineName && ` · ${question.lineName}`}</p>
          <QuestionEntries question={question} />
          {may && question.state !== 'closed' && (
            <>
              <WriteText key={question.entries.length} label={t('answer_text')} send={t('answer_send')} error={answer.error ?? close.error} pending={answer.isPending} onSend={(text) => answer.mutate({ text })} />
              <Button pending={close.isPending} onClick={() => close.mutate({ text: '' })}>{t('close')}</Button>
            </>
          )}
        </div>
      )}
    </SidePanel>
  );
}
