import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SchedulePage } from '../../../../features/meetings/schedule/schedule-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('schedule.title') };
}

export default function Page() {
  return <SchedulePage />;
}
