'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { PageHead, Tabs } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useCan } from '../../../session/session-provider';
import { AcceptPanel } from '../acts/accept-panel';
import { PairPanel } from '../acts/pair-panel';
import { ConnectionState, hasConnection } from '../connection-state';
import { EndpointGate } from '../endpoint-gate';
import { EndpointState } from '../endpoint-state';
import { useEndpointsLive } from '../use-endpoints-live';
import { ConnectionPart } from './connection-part';
import { HeadActions } from './head-actions';
import { JournalPart } from './journal-part';
import { KitPart } from './kit-part';
import { NextStep } from './next-step';
import { Overview } from './overview';
import { usePanel } from './use-panel';

/** What other features know about the endpoint. */
type Parts = { meetings: ReactNode };

export function EndpointPage({ id, ...parts }: Parts & { id: string }) {
  return <EndpointGate id={id} needs="endpoints.read">{(endpoint) => <Opened endpoint={endpoint} {...parts} />}</EndpointGate>;
}

function Opened({ endpoint, meetings }: Parts & { endpoint: EndpointDetailView }) {
  const t = useTranslations('endpoints.detail');
  const readsMeetings = useCan('meetings.read');
  const { panel, open, close } = usePanel();
  useEndpointsLive();
  return (
    <>
      <PageHead
        title={`${endpoint.unit.fullName} · ${endpoint.code}`}
        answer={endpoint.name}
        next={<span className="flex flex-wrap gap-2 pt-1"><EndpointState state={endpoint.state} filled />{hasConnection(endpoint) && <ConnectionState row={endpoint} filled />}</span>}
        back={<Link href="/diem-cau">{t('back')}</Link>}
        actions={<HeadActions endpoint={endpoint} onOpen={open} />}
      />
      <NextStep endpoint={endpoint} onOpen={open} />
      <Tabs
        label={endpoint.name}
        tabs={[
          { id: 'tong-quan', label: t('overview'), content: <Overview endpoint={endpoint} /> },
          { id: 'thiet-bi', label: t('kit'), content: <KitPart endpoint={endpoint} /> },
          { id: 'ket-noi', label: t('connection'), content: <ConnectionPart endpoint={endpoint} /> },
          ...(readsMeetings ? [{ id: 'cuoc-hop', label: t('meetings'), content: meetings }] : []),
          { id: 'nhat-ky', label: t('journal'), content: <JournalPart id={endpoint.id} /> },
        ]}
      />
      {panel === 'pair' && <PairPanel endpoint={endpoint} onClose={close} />}
      {panel === 'accept' && <AcceptPanel endpoint={endpoint} onClose={close} />}
    </>
  );
}
