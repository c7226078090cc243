import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeopleList } from '../../../features/admin/people-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('people.title') };
}

export default function Page() {
  return <PeopleList />;
}
