import { getTranslations } from 'next-intl/server';
import { MrrPage } from '../../../../features/billing/reports/mrr-page';

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('mrr.title') };
}

export default function Page() {
  return <MrrPage />;
}
