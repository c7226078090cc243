import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EndpointList } from '../../../features/endpoints/list/endpoint-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('list.title') };
}

export default function Page() {
  return <EndpointList />;
}
