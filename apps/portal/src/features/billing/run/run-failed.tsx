'use client';

import type { RunView, StartRunInput } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, Button, formatCount, FormError } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';

/** What was issued stays; a new run bills only what is missing. */
export function RunFailed({ run }: { run: RunView }) {
  const t = useTranslations('billing.run');
  const router = useRouter();
  const again = useApiMutation<StartRunInput, RunView>({ path: '/billing/runs', refresh: ['/billing'], onSuccess: ({ id }) => router.push(`/ky-cuoc/chay/${id}`) });
  return (
    <>
      <Banner kind="bad" title={t('failed_title')} action={<Button pending={again.isPending} onClick={() => again.mutate({ month: run.month })}>{t('again')}</Button>}>
        {t('failed_body', { count: formatCount(run.issued) })}
      </Banner>
      <FormError error={again.error} kept={false} />
    </>
  );
}
