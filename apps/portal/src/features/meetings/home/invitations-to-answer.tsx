'use client';

import type { InvitationView } from '@diem-cau/meetings/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { LinkButton, Section, WorkList } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { MeetingTime } from '../meeting-time';

/** Invitations of the unit that nobody has answered, each with one verb. */
export function InvitationsToAnswer() {
  const t = useTranslations('meetings.home');
  const query = useApiQuery<{ items: InvitationView[]; total: number }>('/invitations', { query: { open: 'true', pageSize: 6 } });
  if (!query.data) return null;
  const items = query.data.items.map((invitation) => ({
    id: invitation.id,
    kind: 'wait' as const,
    title: invitation.title,
    detail: <><MeetingTime {...invitation} /> · {invitation.hostName}</>,
    action: <LinkButton size="small" href={`/giay-moi/${invitation.id}`}>{t('answer')}</LinkButton>,
  }));
  return (
    <Section title={t('invitations')} actions={query.data.total > items.length && <Link href="/giay-moi?tra-loi=chua" className="dc-figures">{t('all', { count: query.data.total })}</Link>}>
      <WorkList label={t('invitations')} items={items} empty={t('all_answered')} />
    </Section>
  );
}
