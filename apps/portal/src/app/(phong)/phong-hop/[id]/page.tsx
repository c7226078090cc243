import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MeetingRoom } from '../../../../features/meetings/room/meeting-room';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('room.page_title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <MeetingRoom meetingId={id} />;
}
