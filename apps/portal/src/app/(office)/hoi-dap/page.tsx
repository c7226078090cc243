import { getTranslations } from 'next-intl/server';
import { QuestionsPage } from '../../../features/billing/papers/questions-page';

export async function generateMetadata() {
  return { title: (await getTranslations('papers'))('question.title') };
}

export default function Page() {
  return <QuestionsPage />;
}
