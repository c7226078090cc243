import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MeetingList } from '../../../features/meetings/meeting-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('list.title') };
}

export default function Page() {
  return <MeetingList />;
}
