'use client';

import type { InstallationView } from '@diem-cau/endpoints/contracts';
import { useApiMutation, useApiQuery, useProblem } from '@diem-cau/portal/api-client';
import { Button, EmptyState, ErrorState, LoadingState, NoPermissionState, PageHead, Section, useToast } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCan } from '../../session/session-provider';
import { InstalledForm } from './installed-form';
import { SendLater } from './send-later';
import { useQueue } from './use-queue';
import { VisitFacts } from './visit-facts';
import { VisitState } from './visit-state';

/** One visit on a phone: where, whom to call, what to bring, and the report. */
export function VisitPage({ id }: { id: string }) {
  const t = useTranslations('endpoints.visits');
  const toast = useToast();
  const say = useProblem();
  const allowed = useCan('endpoints.install');
  const list = useApiQuery<{ items: InstallationView[] }>('/installations', { query: { status: 'all', pageSize: 200 }, enabled: allowed });
  const start = useApiMutation<undefined, InstallationView>({ path: `/installations/${id}/start`, refresh: ['/installations'] });
  const queue = useQueue();
  if (!allowed) return <NoPermissionState />;
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} kept={t('kept')} />;
  if (!list.data) return <LoadingState rows={8} />;
  const visit = list.data.items.find(({ endpointId }) => endpointId === id);
  if (!visit) return <EmptyState title={t('gone')} action={<Link href="/lap-dat">{t('back')}</Link>} />;
  const open = visit.state === 'planned' || visit.state === 'installing';
  const waiting = queue.items.some(({ endpointId }) => endpointId === id);
  const begin = (): void => start.mutate(undefined, { onError: (error) => toast({ kind: 'bad', text: say(error) }) });
  return (
    <>
      <PageHead title={visit.unit.fullName} answer={visit.name} next={<VisitState visit={visit} />} back={<Link href="/lap-dat">{t('back')}</Link>} actions={visit.state === 'planned' && !waiting && <Button pending={start.isPending} onClick={begin}>{t('start')}</Button>} />
      <div className="flex max-w-3xl flex-col gap-6">
        <SendLater queue={queue} />
        <VisitFacts visit={visit} />
        {open && !waiting && <Section title={t('report')} sheet><InstalledForm visit={visit} onKept={() => void queue.send()} /></Section>}
      </div>
    </>
  );
}
