import type { PostView, SessionView } from '@diem-cau/identity/contracts';

/** Who is signed in and as what; the answer of `GET /api/session`. `post` is null while one of several has not been chosen. */
export type Session = SessionView;

export type Post = PostView;

/** The unit or company on whose behalf a post acts. */
export function postPlace(post: Post): string {
  return post.tenant?.name ?? post.operator?.name ?? '';
}
