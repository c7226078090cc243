'use client';

import { StateShape, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { UnitPoint } from './unit-points';

const colours: Partial<Record<StateKind, string>> = { ok: 'text-ok', live: 'text-live', warn: 'text-warn', stop: 'text-stop' };

/** One unit: its shape, its name where there is room. A press opens its endpoints; keyboards use the list. */
export function MapPoint({ point, x, y, named }: { point: UnitPoint; x: number; y: number; named: boolean }) {
  const t = useTranslations('endpoints.map');
  const router = useRouter();
  return (
    <g onClick={() => router.push(`/diem-cau?don-vi=${point.id}`)} className={`cursor-pointer ${colours[point.kind] ?? 'text-off'}`}>
      <title>{`${point.name}: ${t(point.kind)}`}</title>
      <circle cx={x} cy={y} r="14" fill="transparent" />
      <svg x={x - 6} y={y - 6} width="12" height="12" overflow="visible"><StateShape kind={point.kind} /></svg>
      {named && <text x={x} y={point.nameAbove ? y - 10 : y + 17} textAnchor="middle" fontSize="9" fill="var(--dc-ink-2)">{point.name.replace(/^(Xã|Thị trấn|Phường) /, '')}</text>}
    </g>
  );
}
