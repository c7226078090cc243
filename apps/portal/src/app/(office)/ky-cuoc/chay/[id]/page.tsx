import { getTranslations } from 'next-intl/server';
import { RunPage } from '../../../../../features/billing/run/run-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('run.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <RunPage id={id} />;
}
