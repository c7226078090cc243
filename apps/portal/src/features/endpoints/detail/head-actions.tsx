'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { Button, LinkButton } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';

export type OpenPanel = 'pair' | 'accept';

/** The verbs of one endpoint; only those that its state and the post allow. */
export function HeadActions({ endpoint, onOpen }: { endpoint: EndpointDetailView; onOpen: (panel: OpenPanel) => void }) {
  const t = useTranslations('endpoints.detail');
  const [edit, accept, pair, suspend, retire] = [useCan('endpoints.register'), useCan('endpoints.accept'), useCan('endpoints.pair'), useCan('endpoints.suspend'), useCan('endpoints.retire')];
  const can = (act: EndpointDetailView['acts'][number]): boolean => endpoint.acts.includes(act);
  const page = `/diem-cau/${endpoint.id}`;
  const toAccept = accept && can('accept');
  return (
    <>
      {edit && endpoint.state !== 'retired' && <LinkButton href={`${page}/sua`}>{t('edit')}</LinkButton>}
      {suspend && can('suspend') && <LinkButton href={`${page}/tam-ngung`}>{t('suspend')}</LinkButton>}
      {suspend && can('resume') && <LinkButton href={`${page}/khoi-phuc`}>{t('resume')}</LinkButton>}
      {retire && can('retire') && <LinkButton href={`${page}/cham-dut`}>{t('retire')}</LinkButton>}
      {pair && endpoint.state !== 'retired' && <Button kind={toAccept ? 'quiet' : 'primary'} onClick={() => onOpen('pair')}>{t(endpoint.device ? 'pair_again' : 'pair')}</Button>}
      {toAccept && <Button kind="primary" onClick={() => onOpen('accept')}>{t('accept')}</Button>}
    </>
  );
}
