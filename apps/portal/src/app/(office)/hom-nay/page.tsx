import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminHome } from '../../../features/home/admin-home';
import { MeetingsHome } from '../../../features/meetings/home';
import { readSession } from '../../../session/read-session';

const convenes = new Set(['convener', 'chair', 'secretary', 'unit_office']);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.home') };
}

/** Whose work is meetings begins with them; whose work is endpoints begins with those. */
export default async function Page() {
  const answer = await readSession();
  const role = answer.kind === 'session' ? answer.session.post?.role : undefined;
  return role && convenes.has(role) ? <MeetingsHome /> : <AdminHome />;
}
