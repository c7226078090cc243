import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PostponeMeeting } from '../../../../../features/meetings/detail/postpone-meeting';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('postpone.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <PostponeMeeting meetingId={id} />;
}
