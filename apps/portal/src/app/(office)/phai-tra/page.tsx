import { getTranslations } from 'next-intl/server';
import { PayablePage } from '../../../features/billing/payable/payable-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('payable.title') };
}

export default function Page() {
  return <PayablePage />;
}
