import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResetPassword } from '../../../features/identity/reset-password';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('reset.title'), referrer: 'no-referrer' };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token } = await searchParams;
  return <ResetPassword token={typeof token === 'string' ? token : ''} />;
}
