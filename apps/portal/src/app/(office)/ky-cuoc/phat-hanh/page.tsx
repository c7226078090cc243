import { getTranslations } from 'next-intl/server';
import { IssuePage } from '../../../../features/billing/run/issue-page';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('issue.title') };
}

export default function Page() {
  return <IssuePage />;
}
