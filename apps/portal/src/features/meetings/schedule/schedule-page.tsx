'use client';

import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, DraftNotice, FormError, PageHead, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type SyntheticEvent } from 'react';
import { useBranchUnits } from '../use-branch';
import { ClashList } from './clash-list';
import { InvitePicker } from './invite-picker';
import { MeetingFields } from './meeting-fields';
import { ScheduleBar } from './schedule-bar';
import { emptyDraft, whenOf, type ScheduleDraft } from './schedule-draft';
import { changeInput, checkInput, missingIn, scheduleInput, type Missing } from './schedule-input';
import { useScheduleCheck } from './use-schedule-check';

const noneMissing: ReadonlySet<Missing> = new Set();

type Props = { /** The meeting that is changed, and what the form begins with. */ edit?: { meeting: MeetingDetailView; initial: ScheduleDraft } };

/** Left the meeting, right who attends, at the foot what comes of it. */
export function SchedulePage({ edit }: Props) {
  const t = useTranslations('meetings.schedule');
  const router = useRouter();
  const toast = useToast();
  const meeting = edit?.meeting;
  const draft = useDraft<ScheduleDraft>(meeting ? `meeting:${meeting.id}:${meeting.version}` : 'meeting:new', edit?.initial ?? emptyDraft());
  const units = useBranchUnits().data?.items ?? [];
  const check = useScheduleCheck(checkInput(draft.value, units, meeting?.id));
  const [tried, setTried] = useState(false);
  const missing = missingIn(draft.value);
  const save = useApiMutation<{ announce: boolean }, MeetingDetailView>({
    method: meeting ? 'PATCH' : 'POST',
    path: meeting ? `/meetings/${meeting.id}` : '/meetings',
    body: ({ announce }) => (meeting ? changeInput(draft.value, meeting) : scheduleInput(draft.value, units, announce)),
    refresh: ['/meetings', '/invitations'],
    onSuccess: (saved, { announce }) => {
      if (meeting) draft.forget();
      else draft.clear();
      toast({ text: t(meeting ? 'changed' : announce ? 'sent' : 'kept', { count: saved.invitations.length }) });
      router.push(`/cuoc-hop/${saved.id}`);
    },
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.size === 0) save.mutate({ announce: true });
  };
  return (
    <form noValidate onSubmit={send} aria-label={t('title')}>
      <PageHead back={<Link href={meeting ? `/cuoc-hop/${meeting.id}` : '/cuoc-hop'}>{meeting ? meeting.title : t('back')}</Link>} title={t(meeting ? 'title_change' : 'title')} next={t(meeting ? 'lead_change' : 'lead')} />
      <div className="flex flex-col gap-4 pb-4">
        <DraftNotice draft={draft} />
        <FormError error={save.error} />
        {check.data && <ClashList check={check.data} onTake={(instant) => draft.set(whenOf(instant))} />}
      </div>
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
        <MeetingFields draft={draft.value} onChange={draft.set} missing={tried ? missing : noneMissing} fixedKind={Boolean(meeting)} />
        <InvitePicker draft={draft.value} onChange={draft.set} check={check.data} />
      </div>
      <ScheduleBar
        draft={draft.value} check={check.data} checking={check.isFetching}
        actions={
          <>
            {tried && missing.size > 0 && <p role="alert" className="text-bad">{t('missing_some', { fields: [...missing].map((field) => t(`field_names.${field}`)).join(', ') })}</p>}
            {!meeting && <Button pending={save.isPending && !save.variables.announce} disabled={missing.has('title') || missing.has('day') || missing.has('clock') || missing.has('chairPostId')} onClick={() => save.mutate({ announce: false })}>{t('keep')}</Button>}
            <Button kind="primary" submit pending={save.isPending && save.variables.announce}>{t(meeting ? 'change' : 'send')}</Button>
          </>
        }
      />
    </form>
  );
}
