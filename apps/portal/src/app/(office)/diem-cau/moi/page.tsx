import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterEndpoint } from '../../../../features/endpoints/form/register-endpoint';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('form.title') };
}

export default function Page() {
  return <RegisterEndpoint />;
}
