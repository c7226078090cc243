import { getTranslations } from 'next-intl/server';
import { BilledEndpoints } from '../../../../features/billing/contracts/billed-endpoints';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('contract.endpoints_title') };
}

export default function Page() {
  return <BilledEndpoints />;
}
