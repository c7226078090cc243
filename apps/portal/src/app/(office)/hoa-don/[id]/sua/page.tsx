import { getTranslations } from 'next-intl/server';
import { CorrectPage } from '../../../../../features/billing/correct/correct-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('correct.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <CorrectPage id={id} />;
}
