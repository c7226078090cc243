import type { SignInStep } from '@diem-cau/identity/contracts';

/** What a right password leads to. A second factor that exists is asked for whatever the posts say. */
export function stepAfterPassword(posts: readonly { mfaRequired: boolean }[], hasSecondFactor: boolean): SignInStep['step'] {
  if (hasSecondFactor) return 'totp';
  if (posts.some((post) => post.mfaRequired)) return 'enroll_totp';
  return stepAfterProof(posts);
}

/** What remains once the person is proven. */
export function stepAfterProof(posts: readonly unknown[]): SignInStep['step'] {
  return posts.length > 1 ? 'choose_post' : 'done';
}
