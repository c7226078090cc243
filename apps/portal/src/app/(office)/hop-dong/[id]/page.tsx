import { getTranslations } from 'next-intl/server';
import { ContractPage } from '../../../../features/billing/contracts/contract-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('contract.one') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ContractPage id={id} />;
}
