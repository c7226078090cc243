import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminHome } from '../../../features/home/admin-home';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.home') };
}

export default function Page() {
  return <AdminHome />;
}
