'use client';

import { isApiError, useProblem } from '@diem-cau/portal/api-client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StateShape } from '../data/state-shape';
import { Button } from '../layout/button';
import { NoPermissionState } from './no-permission-state';

type Props = { error: unknown; onRetry?: () => void; /** What is still safe: "Bản nháp vẫn còn." */ kept?: ReactNode };

/** What happened, what was kept, and a way on. A refusal for want of a right becomes NoPermissionState. */
export function ErrorState({ error, onRetry, kept }: Props) {
  const say = useProblem();
  const t = useTranslations('common.ui');
  if (isApiError(error) && error.code === 'platform.forbidden') return <NoPermissionState />;
  const requestId = isApiError(error) ? error.requestId : '';
  return (
    <div role="alert" className="flex flex-col items-start gap-3 px-4 py-8">
      <p className="flex items-center gap-2 font-semibold text-bad"><StateShape kind="bad" /> {t('error_title')}</p>
      <p className="max-w-prose text-ink">{say(error)}</p>
      {kept && <p className="max-w-prose text-ink-2">{kept}</p>}
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
      {requestId && <p className="text-small text-ink-3">{t('request_id', { requestId })}</p>}
    </div>
  );
}
