'use client';

import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { Section, SkeletonBar, StateBadge } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { MapPoint } from './map-point';
import { unitPoints } from './unit-points';

const legend = ['ok', 'live', 'warn', 'off', 'stop', 'draft'] as const;
const side = 400;
const edge = 28;

/** The units of the branch where they lie, shape and colour for their state; it stands beside the list and says nothing more than it. */
export function BranchMap() {
  const t = useTranslations('endpoints.map');
  const list = useApiQuery<{ items: EndpointRowView[] }>('/endpoints', { query: { pageSize: 200 } });
  const points = unitPoints(list.data?.items ?? []);
  if (list.data && points.length === 0) return null;
  const at = (share: number): number => edge + share * (side - 2 * edge);
  const kinds = new Set(points.map(({ kind }) => kind));
  const named = points.length <= 40;
  return (
    <Section title={t('title')} sheet>
      {!list.data && <SkeletonBar className="h-80" />}
      <svg viewBox={`0 0 ${side} ${side}`} className="w-full" role="img" aria-label={t('label', { count: points.length })}>
        {points.map((point) => <MapPoint key={point.id} point={point} x={at(point.x)} y={at(point.y)} named={named} />)}
      </svg>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-3 text-small">
        {legend.filter((kind) => kinds.has(kind)).map((kind) => <li key={kind}><StateBadge kind={kind}>{t(kind)}</StateBadge></li>)}
      </ul>
    </Section>
  );
}
