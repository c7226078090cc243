'use client';

import { useApiQuery } from '@diem-cau/portal/api-client';
import { Checkbox, Field, Select } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useSession } from '../../../session/session-provider';
import { useBranchEndpoints } from '../use-branch';
import type { ScheduleDraft } from './schedule-draft';

type Props = { draft: ScheduleDraft; onChange: (part: Partial<ScheduleDraft>) => void; chairError?: string };
type Posts = { items: { postId: string; name: string; title: string; role: string }[] };

/** Who chairs, who keeps the minutes, and the central endpoint. */
export function ConductFields({ draft, onChange, chairError }: Props) {
  const t = useTranslations('meetings.schedule');
  const posts = useApiQuery<Posts>('/meetings/posts').data?.items;
  const tenantId = useSession().post?.tenant?.id;
  const own = useBranchEndpoints().data?.filter(({ unit, state }) => unit.id === tenantId && state === 'in_service');
  const firstChair = posts?.find(({ role }) => role === 'chair')?.postId;
  const firstOwn = own?.[0]?.id;
  // What is nearly always right is filled in; the person sees it and may change it.
  useEffect(() => {
    if (draft.chairPostId === '' && firstChair) onChange({ chairPostId: firstChair });
  }, [draft.chairPostId, firstChair, onChange]);
  useEffect(() => {
    if (draft.centralEndpointId === undefined && firstOwn) onChange({ centralEndpointId: firstOwn });
  }, [draft.centralEndpointId, firstOwn, onChange]);
  const toggle = (postId: string, on: boolean): void => onChange({ secretaryPostIds: on ? [...draft.secretaryPostIds, postId] : draft.secretaryPostIds.filter((id) => id !== postId) });
  return (
    <>
      <Field label={t('chair')} error={chairError}>
        <Select value={draft.chairPostId} onChange={(chairPostId) => onChange({ chairPostId })} placeholder={t('chair_choose')} options={(posts ?? []).map(({ postId, name, title }) => ({ value: postId, label: `${name} – ${title}` }))} />
      </Field>
      <fieldset>
        <legend className="mb-1 font-medium">{t('secretaries')}</legend>
        {(posts ?? []).filter(({ postId }) => postId !== draft.chairPostId).map(({ postId, name, title }) => (
          <Checkbox key={postId} checked={draft.secretaryPostIds.includes(postId)} onChange={(on) => toggle(postId, on)} hint={title}>{name}</Checkbox>
        ))}
      </fieldset>
      <Field label={t('central')} hint={t('central_hint')} optional>
        <Select value={draft.centralEndpointId ?? ''} onChange={(id) => onChange({ centralEndpointId: id || null })} placeholder={t('central_none')} options={(own ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
    </>
  );
}
