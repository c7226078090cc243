import { getTranslations } from 'next-intl/server';
import { PayerAccountPage } from '../../../../../features/billing/account/payer-account-page';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <PayerAccountPage id={(await params).id} />;
}
