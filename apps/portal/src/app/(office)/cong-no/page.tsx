import { getTranslations } from 'next-intl/server';
import { ReceivableList } from '../../../features/billing/receivables/receivable-list';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('receivables.title') };
}

export default function Page() {
  return <ReceivableList />;
}
