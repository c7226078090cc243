import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Profile } from '../../../features/identity/profile';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('profile.title') };
}

export default function Page() {
  return <Profile />;
}
