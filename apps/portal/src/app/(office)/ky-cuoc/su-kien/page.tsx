import { getTranslations } from 'next-intl/server';
import { ParkedEvents } from '../../../../features/billing/events/parked-events';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('event.title') };
}

export default function Page() {
  return <ParkedEvents />;
}
