import { getTranslations } from 'next-intl/server';
import { StatementPage } from '../../../../features/billing/statements/statement-page';

export async function generateMetadata() {
  return { title: (await getTranslations('money_in'))('statement.one') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <StatementPage id={id} />;
}
