import { getTranslations } from 'next-intl/server';
import { EInvoiceList } from '../../../features/billing/e-invoice/e-invoice-list';

export async function generateMetadata() {
  return { title: (await getTranslations('e_invoice'))('list_title') };
}

export default function Page() {
  return <EInvoiceList />;
}
