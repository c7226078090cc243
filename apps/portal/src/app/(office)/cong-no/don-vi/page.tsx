import { getTranslations } from 'next-intl/server';
import { UnitAgeingPage } from '../../../../features/billing/arrears/unit-ageing-page';

export async function generateMetadata() {
  return { title: (await getTranslations('arrears'))('units.title') };
}

export default function Page() {
  return <UnitAgeingPage />;
}
