import { redirect } from 'next/navigation';
import { readSession } from '../session/read-session';
import { homeOf } from '../shell/navigation';
import { Unreachable } from '../shell/unreachable';

/** Sends each role to its first page. */
export default async function Home() {
  const answer = await readSession();
  if (answer.kind === 'unreachable') return <Unreachable />;
  if (answer.kind === 'signed_out') redirect('/dang-nhap');
  redirect(answer.session.post ? homeOf(answer.session.post.role) : '/chon-chuc-vu');
}
