import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { VisitPage } from '../../../../features/installations/visit-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('visits.report') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <VisitPage id={id} />;
}
