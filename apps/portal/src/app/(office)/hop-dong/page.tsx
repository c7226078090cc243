import { getTranslations } from 'next-intl/server';
import { ContractList } from '../../../features/billing/contracts/contract-list';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('contract.title') };
}

export default function Page() {
  return <ContractList />;
}
