import { getTranslations } from 'next-intl/server';
import { InvoiceList } from '../../../features/billing/invoices/invoice-list';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('invoices.title') };
}

export default function Page() {
  return <InvoiceList />;
}
