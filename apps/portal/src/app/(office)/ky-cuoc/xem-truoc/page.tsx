import { getTranslations } from 'next-intl/server';
import { PreviewPage } from '../../../../features/billing/preview/preview-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('preview.title') };
}

export default function Page() {
  return <PreviewPage />;
}
