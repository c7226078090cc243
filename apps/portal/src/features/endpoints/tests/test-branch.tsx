'use client';

import type { LinkTestBatchView } from '@diem-cau/endpoints/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, FormError, NoPermissionState, PageHead } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCan, useSession } from '../../../session/session-provider';
import { BatchResult } from './batch-result';
import { useBatch } from './use-batch';

/** Tests every endpoint of the branch at once; the batch is in the address, so that the proof can be sent. */
export function TestBranch() {
  const t = useTranslations('endpoints.test');
  const router = useRouter();
  const batchId = useSearchParams().get('dot');
  const tenant = useSession().post?.tenant;
  const allowed = useCan('endpoints.test');
  const batch = useBatch(batchId);
  const start = useApiMutation<{ unitId: string }, LinkTestBatchView>({ path: '/link-tests', refresh: ['/endpoints'], onSuccess: (made) => router.push(`/diem-cau/kiem-tra?dot=${made.batchId}`) });
  if (!allowed || !tenant) return <NoPermissionState />;
  const waiting = batch.data?.counts.waiting ?? 0;
  const answer = batch.data && t('branch_answer', { passed: batch.data.counts.passed, total: batch.data.tests.length });
  return (
    <>
      <PageHead
        title={t('branch_title')}
        answer={answer}
        next={batch.data ? t(batch.data.allPassed ? 'branch_all' : waiting > 0 ? 'branch_waiting' : 'branch_rest', { waiting }) : t('branch_next', { unit: tenant.name })}
        back={<Link href="/diem-cau">{t('back')}</Link>}
        actions={<Button kind="primary" pending={start.isPending || waiting > 0} onClick={() => start.mutate({ unitId: tenant.id })}>{t(batchId ? 'branch_again' : 'branch_start')}</Button>}
      />
      <FormError error={start.error} kept={false} />
      {batchId && <BatchResult query={batch} />}
    </>
  );
}
