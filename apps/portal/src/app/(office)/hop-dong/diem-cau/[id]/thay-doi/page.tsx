import { getTranslations } from 'next-intl/server';
import { ChangePage } from '../../../../../../features/billing/subscription/change-page';

export async function generateMetadata() {
  return { title: (await getTranslations('subscription'))('act.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ChangePage id={id} />;
}
