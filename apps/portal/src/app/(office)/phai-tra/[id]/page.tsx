import { getTranslations } from 'next-intl/server';
import { MyInvoicePage } from '../../../../features/billing/payable/my-invoice-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('payable.one') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <MyInvoicePage id={id} />;
}
