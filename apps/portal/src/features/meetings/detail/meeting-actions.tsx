'use client';

import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { useApiMutation, useProblem } from '@diem-cau/portal/api-client';
import { Button, LinkButton, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan, useSession } from '../../../session/session-provider';
import { useNow } from '../../conference/use-now';
import { doorsAreOpen, isPlanned } from '../meeting-facts';

/** What can be done with the meeting now; the first is the next step. */
export function MeetingActions({ meeting }: { meeting: MeetingDetailView }) {
  const t = useTranslations('meetings.detail');
  const mine = useCan('meetings.schedule') && meeting.side === 'host';
  const now = useNow();
  const toast = useToast();
  const say = useProblem();
  const announce = useApiMutation({ path: `/meetings/${meeting.id}/announce`, refresh: ['/meetings'], onSuccess: () => toast({ text: t('announced') }) });
  const tenantId = useSession().post?.tenant?.id;
  // The office that convenes is not in the meeting by that alone.
  const takesPart = meeting.conducts || meeting.invitations.some(({ unitId, state }) => unitId === tenantId && state !== 'requested' && state !== 'declined');
  const open = takesPart && doorsAreOpen(meeting, now);
  const planned = isPlanned(meeting.state);
  return (
    <>
      {mine && planned && <LinkButton href={`/cuoc-hop/${meeting.id}/huy`} kind="plain">{t('cancel')}</LinkButton>}
      {mine && meeting.state === 'announced' && <LinkButton href={`/cuoc-hop/${meeting.id}/hoan`} kind="plain">{t('postpone')}</LinkButton>}
      {mine && planned && <LinkButton href={`/cuoc-hop/${meeting.id}/sua`}>{t('change')}</LinkButton>}
      {mine && meeting.state === 'draft' && <Button kind="primary" pending={announce.isPending} onClick={() => announce.mutate(undefined, { onError: (error) => toast({ kind: 'bad', text: say(error) }) })}>{t('announce')}</Button>}
      {open && <LinkButton href={`/phong-hop/${meeting.id}`} kind="primary">{t(meeting.conducts ? 'conduct' : 'join')}</LinkButton>}
      {!open && meeting.state === 'announced' && meeting.conducts && <LinkButton href={`/phong-hop/${meeting.id}`}>{t('conduct')}</LinkButton>}
    </>
  );
}
