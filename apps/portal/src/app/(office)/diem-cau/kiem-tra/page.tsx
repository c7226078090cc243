import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TestBranch } from '../../../../features/endpoints/tests/test-branch';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('test.branch_title') };
}

export default function Page() {
  return <TestBranch />;
}
