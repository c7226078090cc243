import { signInAddress } from '@diem-cau/portal/api-client';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { readSession } from '../../session/read-session';
import { SessionProvider } from '../../session/session-provider';
import { Unreachable } from '../../shell/unreachable';

/** Rooms take the whole window: no rail, no bar, the same session. */
export default async function RoomLayout({ children }: { children: ReactNode }) {
  const answer = await readSession();
  const address = (await headers()).get('x-dc-address') ?? '/';
  if (answer.kind === 'unreachable') return <Unreachable />;
  if (answer.kind === 'signed_out') redirect(signInAddress(address));
  if (!answer.session.post) redirect(`/chon-chuc-vu?tiep=${encodeURIComponent(address)}`);
  if (answer.session.mfa.required && !answer.session.mfa.enrolled) redirect('/thiet-lap-xac-thuc');
  return <SessionProvider session={answer.session}>{children}</SessionProvider>;
}
