'use client';

import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, ErrorState, Field, Form, FormError, LinkButton, LoadingState, PageHead, Section, Textarea, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MeetingTime } from '../meeting-time';

/** What cancelling does, with the figures, and one button named after the act. */
export function CancelMeeting({ meetingId }: { meetingId: string }) {
  const t = useTranslations('meetings.cancel');
  const router = useRouter();
  const toast = useToast();
  const draft = useDraft(`meeting:${meetingId}:cancel`, { reason: '' });
  const [tried, setTried] = useState(false);
  const query = useApiQuery<MeetingDetailView>(`/meetings/${meetingId}`);
  const cancel = useApiMutation<{ reason: string }>({ path: `/meetings/${meetingId}/cancel`, refresh: ['/meetings'], onSuccess: () => { draft.clear(); toast({ text: t('done') }); router.push(`/cuoc-hop/${meetingId}`); } });
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const meeting = query.data;
  if (!meeting) return <LoadingState />;
  const reason = draft.value.reason.trim();
  const rooms = meeting.invitations.filter(({ endpointId }) => endpointId).length;
  const send = (): void => { setTried(true); if (reason) cancel.mutate({ reason }); };
  return (
    <>
      <PageHead title={t('title')} answer={meeting.title} next={<MeetingTime {...meeting} />} />
      <div className="flex flex-col gap-6">
        <Section title={t('what')} sheet>
          <ul className="list-disc pl-5">
            <li>{t('told', { count: meeting.invited })}</li>
            <li>{t('freed', { count: rooms })}</li>
            <li>{t('answers_kept', { count: meeting.answered })}</li>
            <li>{t('final')}</li>
          </ul>
        </Section>
        <Form onSubmit={send} actions={<><Button kind="danger" submit pending={cancel.isPending}>{t('do', { count: meeting.invited })}</Button><LinkButton kind="plain" href={`/cuoc-hop/${meetingId}`}>{t('keep')}</LinkButton></>}>
          <FormError error={cancel.error} />
          <Field label={t('reason')} hint={t('reason_hint')} error={tried && !reason ? t('reason_missing') : undefined}><Textarea value={draft.value.reason} onChange={(value) => draft.set({ reason: value })} maxLength={1000} /></Field>
        </Form>
      </div>
    </>
  );
}
