import { getTranslations } from 'next-intl/server';
import { MonthPage } from '../../../features/billing/month/month-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('month.title') };
}

export default function Page() {
  return <MonthPage />;
}
