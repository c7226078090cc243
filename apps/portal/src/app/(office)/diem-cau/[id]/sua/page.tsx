import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditEndpoint } from '../../../../../features/endpoints/form/edit-endpoint';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('detail.edit') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <EditEndpoint id={id} />;
}
