import { getTranslations } from 'next-intl/server';
import { PayerPage } from '../../../../features/billing/payers/payer-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('payer.one') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <PayerPage id={id} />;
}
