'use client';

import type { InvitationLineView, Invite, MeetingDetailView, PostponeMeetingInput } from '@diem-cau/meetings/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DateInput, ErrorState, Field, Form, FormError, LinkButton, LoadingState, PageHead, Textarea, TimeInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MeetingTime } from '../meeting-time';
import { ClashList } from '../schedule/clash-list';
import { instantOf, whenOf } from '../schedule/schedule-draft';
import { useScheduleCheck } from '../schedule/use-schedule-check';

/** A later time, or none yet; everybody invited is told. */
export function PostponeMeeting({ meetingId }: { meetingId: string }) {
  const t = useTranslations('meetings.postpone');
  const router = useRouter();
  const toast = useToast();
  const draft = useDraft<{ day: string | null; clock: string | null; reason: string }>(`meeting:${meetingId}:postpone`, { day: null, clock: '08:00', reason: '' });
  const [tried, setTried] = useState(false);
  const query = useApiQuery<MeetingDetailView>(`/meetings/${meetingId}`);
  const meeting = query.data;
  const startsAt = instantOf(draft.value);
  const check = useScheduleCheck(meeting && startsAt ? {
    meetingId, startsAt, durationMinutes: meeting.durationMinutes, chairPostId: meeting.chair.postId, secretaryPostIds: meeting.secretaries.map(({ postId }) => postId),
    centralEndpointId: null, invite: meeting.invitations.flatMap(invitesAgain),
  } : null);
  const postpone = useApiMutation<PostponeMeetingInput>({ path: `/meetings/${meetingId}/postpone`, refresh: ['/meetings'], onSuccess: () => { draft.clear(); toast({ text: t('done') }); router.push(`/cuoc-hop/${meetingId}`); } });
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!meeting) return <LoadingState />;
  const reason = draft.value.reason.trim();
  const send = (): void => { setTried(true); if (reason) postpone.mutate({ startsAt: startsAt ?? undefined, reason }); };
  return (
    <>
      <PageHead title={t('title')} answer={meeting.title} next={<>{t('now')} <MeetingTime {...meeting} /></>} />
      <Form onSubmit={send} actions={<><Button kind="primary" submit pending={postpone.isPending}>{t('do', { count: meeting.invited })}</Button><LinkButton kind="plain" href={`/cuoc-hop/${meetingId}`}>{t('keep')}</LinkButton></>}>
        <FormError error={postpone.error} />
        <div className="grid grid-cols-[1fr_8rem] gap-3">
          <Field label={t('day')} hint={t('day_hint')} optional><DateInput value={draft.value.day} onChange={(day) => draft.set({ day })} /></Field>
          <Field label={t('clock')} optional><TimeInput value={draft.value.clock} onChange={(clock) => draft.set({ clock })} /></Field>
        </div>
        {startsAt && check.data && <ClashList check={check.data} onTake={(instant) => draft.set(whenOf(instant))} />}
        <Field label={t('reason')} hint={t('reason_hint')} error={tried && !reason ? t('reason_missing') : undefined}><Textarea value={draft.value.reason} onChange={(value) => draft.set({ reason: value })} maxLength={1000} /></Field>
      </Form>
    </>
  );
}

/** Whose time a new hour takes. The endpoint with which a unit outside of the branch accepted is found by the unit. */
function invitesAgain({ unitId, endpointId, state }: InvitationLineView): Invite[] {
  if (!endpointId || state === 'requested' || state === 'declined') return [];
  return [state === 'accepted' ? { by: 'unit', unitId } : { by: 'endpoint', endpointId }];
}
