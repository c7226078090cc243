import { getTranslations } from 'next-intl/server';
import { StatementList } from '../../../features/billing/statements/statement-list';

export async function generateMetadata() {
  return { title: (await getTranslations('money_in'))('statement.title') };
}

export default function Page() {
  return <StatementList />;
}
