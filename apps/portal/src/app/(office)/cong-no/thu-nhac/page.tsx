import { getTranslations } from 'next-intl/server';
import { LettersPage } from '../../../../features/billing/arrears/letters-page';

export async function generateMetadata() {
  return { title: (await getTranslations('arrears'))('letters.title') };
}

export default function Page() {
  return <LettersPage />;
}
