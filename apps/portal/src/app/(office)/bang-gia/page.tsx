import { getTranslations } from 'next-intl/server';
import { CataloguePage } from '../../../features/billing/catalogue/catalogue-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('catalogue.title') };
}

export default function Page() {
  return <CataloguePage />;
}
