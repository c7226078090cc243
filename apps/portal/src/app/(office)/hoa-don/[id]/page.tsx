import { getTranslations } from 'next-intl/server';
import { InvoicePage } from '../../../../features/billing/invoices/invoice-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('invoice.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <InvoicePage id={id} />;
}
