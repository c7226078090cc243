import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PostPage } from '../../../../features/admin/post-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('one.about') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <PostPage id={id} />;
}
