'use client';

import { postPlace } from '../session/session';
import { useSession } from '../session/session-provider';

/** On whose behalf the person acts now. */
export function PostLine() {
  const { post } = useSession();
  if (!post) return null;
  return (
    <p className="px-3 pb-4 leading-snug">
      <span className="block font-semibold">{postPlace(post)}</span>
      <span className="block text-small text-ink-2">{post.title}</span>
    </p>
  );
}
