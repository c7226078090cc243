import { getTranslations } from 'next-intl/server';
import { NewQuotationPage } from '../../../../features/billing/quotation/new-quotation-page';

export async function generateMetadata() {
  return { title: (await getTranslations('quotation'))('new') };
}

export default function Page() {
  return <NewQuotationPage />;
}
