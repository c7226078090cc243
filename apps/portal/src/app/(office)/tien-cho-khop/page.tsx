import { getTranslations } from 'next-intl/server';
import { WaitingMoneyPage } from '../../../features/billing/money-in/waiting-money-page';

export async function generateMetadata() {
  return { title: (await getTranslations('money_in'))('queue.title') };
}

export default function Page() {
  return <WaitingMoneyPage />;
}
