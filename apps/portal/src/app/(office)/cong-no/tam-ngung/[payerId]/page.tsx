import { getTranslations } from 'next-intl/server';
import { ProposalPage } from '../../../../../features/billing/arrears/proposal-page';

export async function generateMetadata() {
  return { title: (await getTranslations('arrears'))('proposal.title') };
}

export default async function Page({ params }: { params: Promise<{ payerId: string }> }) {
  return <ProposalPage payerId={(await params).payerId} />;
}
