'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { formatDay } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { ServiceAct } from './change-service';

/** What the act does, sentence by sentence, with the figures of this endpoint. */
export function Consequences({ endpoint, act, onDay }: { endpoint: EndpointDetailView; act: ServiceAct; onDay: string | null }) {
  const t = useTranslations('endpoints.service');
  const day = onDay ? formatDay(onDay) : '…';
  const payer = endpoint.payer?.fullName ?? endpoint.unit.fullName;
  const billed = endpoint.operator !== null && endpoint.inServiceOn !== null;
  const lines = [
    t(`${act}.meetings`, { day }),
    billed ? t(`${act}.fee`, { day, payer, operator: endpoint.operator?.name ?? '' }) : t('no_fee'),
    t(`${act}.screen`),
    t(`${act}.way_back`),
  ];
  return <ul className="flex list-disc flex-col gap-1.5 pl-5">{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}
