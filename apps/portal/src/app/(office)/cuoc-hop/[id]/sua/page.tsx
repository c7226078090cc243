import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangeMeeting } from '../../../../../features/meetings/schedule/change-meeting';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('schedule.title_change') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ChangeMeeting meetingId={id} />;
}
