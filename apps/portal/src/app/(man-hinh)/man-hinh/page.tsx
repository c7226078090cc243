import { getTranslations } from 'next-intl/server';
import { Screen } from '../../../features/screen/screen';
import '../../../features/screen/screen.css';

export async function generateMetadata() {
  return { title: (await getTranslations('screen'))('title') };
}

export default function Page() {
  return <Screen />;
}
