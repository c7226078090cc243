import type { SignInStep } from '@diem-cau/identity/contracts';

/** The page that a step leads to; `next` is where the person was going. */
export function addressAfter(step: SignInStep['step'], next: string): string {
  if (step === 'enroll_totp') return '/thiet-lap-xac-thuc';
  if (step === 'choose_post') return next === '/' ? '/chon-chuc-vu' : `/chon-chuc-vu?tiep=${encodeURIComponent(next)}`;
  return next;
}
