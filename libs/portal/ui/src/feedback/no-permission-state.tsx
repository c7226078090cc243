'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StateShape } from '../data/state-shape';
import { LinkButton } from '../layout/link-button';

/** No right to see this: says whom to ask, and that another post may have it. */
export function NoPermissionState({ whom }: { whom?: ReactNode }) {
  const t = useTranslations('common.ui');
  return (
    <div className="flex flex-col items-start gap-3 px-4 py-8">
      <p className="flex items-center gap-2 font-semibold text-stop"><StateShape kind="stop" /> {t('forbidden_title')}</p>
      <p className="max-w-prose text-ink-2">{whom ?? t('forbidden_whom')}</p>
      <LinkButton href="/chon-chuc-vu">{t('other_post')}</LinkButton>
    </div>
  );
}
