'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '../feedback/banner';
import { Button } from '../layout/button';
import type { Draft } from './use-draft';

/** Says that an unfinished form was brought back, and offers to start over. */
export function DraftNotice<T>({ draft }: { draft: Draft<T> }) {
  const t = useTranslations('common.ui');
  if (!draft.restored) return null;
  return (
    <Banner kind="draft" action={<Button size="small" onClick={draft.clear}>{t('draft_clear')}</Button>}>
      {t('draft_restored')}
    </Banner>
  );
}
