'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { useApiMutation, useProblem } from '@diem-cau/portal/api-client';
import { Button, DateText, DefinitionList, Section, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { ConnectionState } from '../connection-state';

/** The paired screen; its credential can be taken away, and the screen then asks for a new code. */
export function ScreenSheet({ endpoint }: { endpoint: EndpointDetailView }) {
  const t = useTranslations('endpoints.screen');
  const toast = useToast();
  const say = useProblem();
  const mayPair = useCan('endpoints.pair');
  const unpair = useApiMutation<undefined, EndpointDetailView>({ path: `/endpoints/${endpoint.id}/unpair`, refresh: ['/endpoints'], onSuccess: () => toast({ text: t('unpaired') }) });
  const { device } = endpoint;
  const act = mayPair && device && <Button size="small" pending={unpair.isPending} onClick={() => unpair.mutate(undefined, { onError: (error) => toast({ kind: 'bad', text: say(error) }) })}>{t('unpair')}</Button>;
  return (
    <Section title={t('title')} sheet actions={act}>
      <DefinitionList
        items={[
          { term: t('connection'), value: <ConnectionState row={endpoint} /> },
          { term: t('seen'), value: endpoint.lastSeenAt && <DateText value={endpoint.lastSeenAt} time /> },
          { term: t('machine'), value: device ? device.label || t('no_label') : t('none') },
          { term: t('paired_at'), value: device && <><DateText value={device.pairedAt} time />{device.pairedBy && ` · ${device.pairedBy}`}</> },
        ]}
      />
    </Section>
  );
}
