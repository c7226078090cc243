import { safeReturn } from '@diem-cau/portal/api-client';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SignIn } from '../../../features/identity/sign-in';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('sign_in.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ tiep?: string | string[] }> }) {
  const { tiep } = await searchParams;
  return <SignIn next={safeReturn(typeof tiep === 'string' ? tiep : null)} />;
}
