'use client';

import type { ManagedPostView } from '@diem-cau/identity/contracts';
import { isApiError, useApiQuery } from '@diem-cau/portal/api-client';
import { DateText, DefinitionList, EmptyState, ErrorState, LoadingState, NoPermissionState, PageHead, PhoneLink, Section, StateBadge } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCan, useSession } from '../../session/session-provider';
import { EditPost } from './edit-post';
import { EndPost } from './end-post';
import { PostAccess } from './post-access';

/** One post: who, what they may, and the ways in. */
export function PostPage({ id }: { id: string }) {
  const t = useTranslations('admin');
  const allowed = useCan('posts.manage');
  const own = useSession().post?.id === id;
  const read = useApiQuery<ManagedPostView>(`/posts/${id}`, { enabled: allowed });
  if (!allowed) return <NoPermissionState />;
  if (isApiError(read.error) && read.error.status === 404) return <EmptyState title={t('one.gone')} action={<Link href="/nguoi-dung">{t('new.back')}</Link>} />;
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingState rows={8} />;
  const post = read.data;
  return (
    <>
      <PageHead title={post.title} answer={post.name} next={post.tenant?.fullName ?? post.operator?.name} back={<Link href="/nguoi-dung">{t('new.back')}</Link>} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <Section title={t('one.about')} sheet>
          <DefinitionList
            items={[
              { term: t('people.username'), value: post.username },
              { term: t('people.role'), value: t(`role.${post.role}`) },
              { term: t('new.phone'), value: post.phone && <PhoneLink phone={post.phone} name={post.name} /> },
              { term: t('new.email'), value: post.email },
              { term: t('one.from'), value: <DateText value={post.startsOn} /> },
              { term: t('one.to'), value: post.endsOn && <DateText value={post.endsOn} /> },
              { term: t('people.factor'), value: post.mfaEnrolled ? <StateBadge kind="done">{t('people.factor_on')}</StateBadge> : t(post.mfaRequired ? 'people.factor_missing' : 'people.factor_off') },
            ]}
          />
        </Section>
        {post.active && (
          <>
            <Section title={t('one.access')} sheet><PostAccess post={post} /></Section>
            <Section title={t('one.edit')} sheet><EditPost key={`${post.role}:${post.title}`} post={post} own={own} /></Section>
            {!own && <Section title={t('one.end')} sheet><EndPost post={post} /></Section>}
          </>
        )}
      </div>
    </>
  );
}
