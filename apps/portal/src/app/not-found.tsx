import { EmptyState, LinkButton } from '@diem-cau/portal/ui';
import { getTranslations } from 'next-intl/server';

export default async function NotFound() {
  const t = await getTranslations('common.pages');
  return (
    <main className="mx-auto max-w-xl py-10">
      <EmptyState title={t('not_found_title')} action={<LinkButton href="/" kind="primary">{t('to_home')}</LinkButton>}>{t('not_found_body')}</EmptyState>
    </main>
  );
}
