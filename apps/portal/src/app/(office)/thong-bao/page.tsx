import { getTranslations } from 'next-intl/server';
import { NoticeList } from '../../../features/notices/notice-list';

export async function generateMetadata() {
  return { title: (await getTranslations('common'))('notices.title') };
}

export default function Page() {
  return <NoticeList />;
}
