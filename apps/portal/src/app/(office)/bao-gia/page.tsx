import { getTranslations } from 'next-intl/server';
import { QuotationList } from '../../../features/billing/quotation/quotation-list';

export async function generateMetadata() {
  return { title: (await getTranslations('quotation'))('title') };
}

export default function Page() {
  return <QuotationList />;
}
