'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { Banner, Button, DateText, PhoneLink } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useCan } from '../../../session/session-provider';
import type { OpenPanel } from './head-actions';

/** What stands in the way of this endpoint now, and whom to call; nothing when all is well. */
export function NextStep({ endpoint, onOpen }: { endpoint: EndpointDetailView; onOpen: (panel: OpenPanel) => void }) {
  const t = useTranslations('endpoints.detail');
  const mayPair = useCan('endpoints.pair');
  const call = endpoint.custodianPhone ? <> {endpoint.custodianName} <PhoneLink phone={endpoint.custodianPhone} name={endpoint.custodianName} /></> : null;
  const say = banner();
  return say && <div className="pb-6">{say}</div>;

  function banner(): ReactNode {
    if (endpoint.late && endpoint.state !== 'installed') return <Banner kind="warn" title={t('late_title')}>{t('late_on')} <DateText value={endpoint.plannedOn} />.{endpoint.operator?.supportPhone && <> {endpoint.operator.name} <PhoneLink phone={endpoint.operator.supportPhone} name={endpoint.operator.name} /></>}</Banner>;
    const held = endpoint.holds.find(({ cause }) => cause === 'arrears');
    if (held) return <Banner kind="stop" title={t('held_title')}>{t('held_since')} <DateText value={held.onDay} />. {t('held_next')}{held.operatorPhone && <> {held.operatorName} <PhoneLink phone={held.operatorPhone} name={held.operatorName ?? ''} /></>}</Banner>;
    if (endpoint.state !== 'in_service' && endpoint.state !== 'installed') return null;
    if (endpoint.paired === false) return <Banner kind="warn" title={t('unpaired_title')} action={mayPair && <Button size="small" onClick={() => onOpen('pair')}>{t('pair')}</Button>}>{t('unpaired_body')}</Banner>;
    if (endpoint.connection === 'offline') return <Banner kind="warn" title={t('offline_title')}>{endpoint.connectionSince && <>{t('offline_since')} <DateText value={endpoint.connectionSince} time />. </>}{t('call')}{call ?? ` ${t('nobody_to_call')}`}</Banner>;
    if (endpoint.connection === 'degraded') return <Banner kind="warn" title={t('degraded_title')}>{t('call')}{call ?? ` ${t('nobody_to_call')}`}</Banner>;
    return null;
  }
}
