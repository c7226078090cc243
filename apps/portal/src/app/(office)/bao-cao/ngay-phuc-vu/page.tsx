import { getTranslations } from 'next-intl/server';
import { EndpointDaysPage } from '../../../../features/billing/reports/endpoint-days-page';

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('days.title') };
}

export default function Page() {
  return <EndpointDaysPage />;
}
