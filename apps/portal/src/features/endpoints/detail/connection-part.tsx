'use client';

import type { ConnectionHistoryView, EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DayStrip, ErrorState, LoadingState, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { EndpointTests } from '../tests/endpoint-tests';
import { useDayMarks } from './use-day-marks';

/** The last thirty days as a strip, and the tests that were made. */
export function ConnectionPart({ endpoint }: { endpoint: EndpointDetailView }) {
  const t = useTranslations('endpoints.detail');
  const history = useApiQuery<ConnectionHistoryView>(`/endpoints/${endpoint.id}/connections`, { query: { days: 30 } });
  const marksOf = useDayMarks();
  return (
    <div className="flex flex-col gap-6">
      <Section title={t('strip')} sheet>
        {history.data ? <DayStrip label={t('strip_label', { name: endpoint.name })} days={marksOf(history.data)} /> : history.error ? <ErrorState error={history.error} onRetry={() => void history.refetch()} /> : <LoadingState rows={2} />}
      </Section>
      <EndpointTests endpoint={endpoint} />
    </div>
  );
}
