import { getTranslations } from 'next-intl/server';
import { VatPage } from '../../../../features/billing/reports/vat-page';

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('vat.title') };
}

export default function Page() {
  return <VatPage />;
}
