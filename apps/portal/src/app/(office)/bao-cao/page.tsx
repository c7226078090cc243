import { getTranslations } from 'next-intl/server';
import { RevenuePage } from '../../../features/billing/reports/revenue-page';

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('revenue.title') };
}

export default function Page() {
  return <RevenuePage />;
}
