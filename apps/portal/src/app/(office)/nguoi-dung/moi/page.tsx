import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewPost } from '../../../../features/admin/new-post';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('new.title') };
}

export default function Page() {
  return <NewPost />;
}
