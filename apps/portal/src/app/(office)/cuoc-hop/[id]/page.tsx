import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MeetingPage } from '../../../../features/meetings/detail/meeting-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('detail.page_title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <MeetingPage meetingId={id} />;
}
