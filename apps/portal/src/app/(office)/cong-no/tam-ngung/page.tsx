import { getTranslations } from 'next-intl/server';
import { SuspensionsPage } from '../../../../features/billing/arrears/suspensions-page';

export async function generateMetadata() {
  return { title: (await getTranslations('arrears'))('suspension.title') };
}

export default function Page() {
  return <SuspensionsPage />;
}
