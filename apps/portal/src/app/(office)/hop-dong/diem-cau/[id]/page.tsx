import { getTranslations } from 'next-intl/server';
import { SubscriptionPage } from '../../../../../features/billing/subscription/subscription-page';

export async function generateMetadata() {
  return { title: (await getTranslations('subscription'))('title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <SubscriptionPage id={id} />;
}
