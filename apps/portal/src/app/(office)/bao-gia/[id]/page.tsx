import { getTranslations } from 'next-intl/server';
import { QuotationPage } from '../../../../features/billing/quotation/quotation-page';

export async function generateMetadata() {
  return { title: (await getTranslations('quotation'))('one') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <QuotationPage id={(await params).id} />;
}
