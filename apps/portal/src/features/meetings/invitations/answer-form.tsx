'use client';

import type { AnswerInvitationInput, InvitationView } from '@diem-cau/meetings/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, DraftNotice, Field, Form, FormError, NumberInput, RadioGroup, Select, Textarea, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSession } from '../../../session/session-provider';
import { useBranchEndpoints } from '../use-branch';
import { answerDraft, answerInput, faultsIn, type AnswerDraft } from './answer-draft';
import { AttendeeEditor } from './attendee-editor';

/** Attend with names, send somebody else, or ask leave. The last answer holds. */
export function AnswerForm({ invitation }: { invitation: InvitationView }) {
  const t = useTranslations('meetings.invitations');
  const toast = useToast();
  const asks = invitation.state === 'requested';
  const tenantId = useSession().post?.tenant?.id;
  const endpoints = useBranchEndpoints(asks).data?.filter(({ unit, state }) => unit.id === tenantId && state === 'in_service');
  const draft = useDraft<AnswerDraft>(`invitation:${invitation.id}`, answerDraft(invitation));
  const [tried, setTried] = useState(false);
  const faults = faultsIn(draft.value);
  const wrong = (fault: 'attendees' | 'reason' | 'headCount'): string | undefined => (tried && faults.has(fault) ? t(`wrong.${fault}`) : undefined);
  const answer = useApiMutation<AnswerInvitationInput>({ path: `/invitations/${invitation.id}/answer`, refresh: ['/invitations', '/meetings'], onSuccess: () => { draft.forget(); toast({ text: t('answered') }); } });
  const send = (): void => { setTried(true); if (faults.size === 0) answer.mutate(answerInput(draft.value, asks)); };
  const { kind } = draft.value;
  return (
    <Form onSubmit={send} label={t('answer')} actions={<Button kind="primary" submit pending={answer.isPending}>{t(`send.${asks && kind === 'leave' ? 'decline' : kind}`)}</Button>}>
      <DraftNotice draft={draft} />
      <FormError error={answer.error} />
      <RadioGroup legend={t('answer')} value={kind} onChange={(value) => draft.set({ kind: value as AnswerDraft['kind'] })} options={(['attend', 'substitute', 'leave'] as const).map((value) => ({ value, label: t(`kinds.${asks && value === 'leave' ? 'decline' : value}`) }))} />
      {asks && kind !== 'leave' && <Field label={t('choose_endpoint')} hint={t('choose_endpoint_hint')} optional><Select value={draft.value.endpointId} onChange={(endpointId) => draft.set({ endpointId })} placeholder={t('from_computer')} options={(endpoints ?? []).map(({ id, name }) => ({ value: id, label: name }))} /></Field>}
      {kind !== 'leave' && <AttendeeEditor attendees={draft.value.attendees} onChange={(attendees) => draft.set({ attendees })} error={wrong('attendees')} />}
      {kind !== 'leave' && <Field label={t('head_count')} hint={t('head_count_hint')} optional error={wrong('headCount')}><NumberInput value={draft.value.headCount} onChange={(headCount) => draft.set({ headCount })} /></Field>}
      {kind !== 'attend' && <Field label={t('reason')} error={wrong('reason')}><Textarea value={draft.value.reason} onChange={(reason) => draft.set({ reason })} maxLength={1000} /></Field>}
    </Form>
  );
}
