import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportEndpoints } from '../../../../features/endpoints/import/import-endpoints';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('import.title') };
}

export default function Page() {
  return <ImportEndpoints />;
}
