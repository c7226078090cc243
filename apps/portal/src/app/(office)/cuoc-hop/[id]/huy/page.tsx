import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CancelMeeting } from '../../../../../features/meetings/detail/cancel-meeting';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('cancel.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <CancelMeeting meetingId={id} />;
}
