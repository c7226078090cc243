import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangeService } from '../../../../../features/endpoints/acts/change-service';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('detail.suspend') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ChangeService id={id} act="suspend" />;
}
