import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EndpointPage } from '../../../../features/endpoints/detail/endpoint-page';
import { EndpointMeetings } from '../../../../features/meetings/endpoint-meetings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('list.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <EndpointPage id={id} meetings={<EndpointMeetings endpointId={id} />} />;
}
