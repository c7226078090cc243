import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { VisitList } from '../../../features/installations/visit-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('visits.title') };
}

export default function Page() {
  return <VisitList />;
}
