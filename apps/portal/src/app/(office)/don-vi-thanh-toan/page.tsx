import { getTranslations } from 'next-intl/server';
import { PayerList } from '../../../features/billing/payers/payer-list';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('payer.title') };
}

export default function Page() {
  return <PayerList />;
}
