'use client';

import type { EndpointDetailView, LinkTestBatchView, LinkTestView } from '@diem-cau/endpoints/contracts';
import { useApiMutation, useApiQuery, useProblem } from '@diem-cau/portal/api-client';
import { Button, DataTable, EmptyState, Section, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { useTestColumns } from './use-test-columns';

const rereadMs = 2_000;

/** Tests of one endpoint, newest first; a new one is shown as it goes. */
export function EndpointTests({ endpoint }: { endpoint: EndpointDetailView }) {
  const t = useTranslations('endpoints.test');
  const toast = useToast();
  const say = useProblem();
  const mayTest = useCan('endpoints.test');
  const path = `/endpoints/${endpoint.id}/link-tests`;
  const start = useApiMutation<{ endpointIds: string[] }, LinkTestBatchView>({ path: '/link-tests', refresh: [path] });
  const list = useApiQuery<{ items: LinkTestView[] }>(path);
  const waiting = list.data?.items.some((test) => test.state === 'waiting') ?? false;
  useApiQuery(path, { enabled: waiting, everyMs: waiting ? rereadMs : undefined });
  const columns = useTestColumns('of_one');
  const run = (): void => start.mutate({ endpointIds: [endpoint.id] }, { onError: (error) => toast({ kind: 'bad', text: say(error) }) });
  return (
    <Section title={t('title')} actions={mayTest && <Button pending={start.isPending || waiting} onClick={run}>{t(waiting ? 'running' : 'now')}</Button>}>
      <DataTable caption={t('title')} columns={columns} rows={list.data?.items} rowKey={(test) => test.id} query={list} empty={<EmptyState title={t('empty')}>{t('empty_next')}</EmptyState>} />
    </Section>
  );
}
