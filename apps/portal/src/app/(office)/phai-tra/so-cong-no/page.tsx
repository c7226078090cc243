import { getTranslations } from 'next-intl/server';
import { MyAccountPage } from '../../../../features/billing/account/my-account-page';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('title') };
}

export default function Page() {
  return <MyAccountPage />;
}
