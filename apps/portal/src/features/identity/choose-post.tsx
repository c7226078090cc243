'use client';

import { EmptyState, RightIcon, Spinner } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { postPlace, type Session } from '../../session/session';
import { useSwitchPost } from '../../session/use-switch-post';
import { DoorHead } from './door-head';

/** Which of the person's posts to work in. */
export function ChoosePost({ session, next }: { session: Session; next: string }) {
  const t = useTranslations('identity.posts');
  const choose = useSwitchPost(next);
  return (
    <>
      <DoorHead title={t('title')}>{t('lead', { name: session.person.name })}</DoorHead>
      {session.posts.length === 0 && <EmptyState title={t('none_title')}>{t('none')}</EmptyState>}
      <ul className="divide-y divide-line overflow-hidden rounded-large border border-line bg-sheet">
        {session.posts.map((post) => (
          <li key={post.id}>
            <button type="button" disabled={choose.isPending} onClick={() => choose.mutate(post.id)} className="flex min-h-16 w-full items-center gap-4 px-4 py-2 text-left hover:bg-accent-wash">
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{postPlace(post)}</span>
                <span className="block text-ink-2">{post.title}{post.id === session.post?.id && ` · ${t('current')}`}</span>
              </span>
              <span className="text-accent">{choose.isPending && choose.variables === post.id ? <Spinner /> : <RightIcon />}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
