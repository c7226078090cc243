import { safeReturn } from '@diem-cau/portal/api-client';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ChoosePost } from '../../../features/identity/choose-post';
import { readSession } from '../../../session/read-session';
import { Unreachable } from '../../../shell/unreachable';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('posts.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ tiep?: string | string[] }> }) {
  const answer = await readSession();
  if (answer.kind === 'unreachable') return <Unreachable />;
  if (answer.kind === 'signed_out') redirect('/dang-nhap');
  const { tiep } = await searchParams;
  return <ChoosePost session={answer.session} next={safeReturn(typeof tiep === 'string' ? tiep : null)} />;
}
