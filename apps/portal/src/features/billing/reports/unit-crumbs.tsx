'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';

/** The way from all units down to the one that is open; each step opens. */
export function UnitCrumbs({ crumbs }: { crumbs: readonly { unitId: string; unitName: string }[] }) {
  const t = useTranslations('reports');
  const to = useUnitHref();
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t('path')} className="flex flex-wrap gap-2 pb-4">
      <Link href={to('')}>{t('all_units')}</Link>
      {crumbs.map(({ unitId, unitName }) => <span key={unitId}>› <Link href={to(unitId)}>{unitName}</Link></span>)}
    </nav>
  );
}

/** The same report of another unit, over the same months. */
export function useUnitHref(): (unitId: string) => string {
  const path = usePathname();
  const search = useSearchParams();
  return (unitId) => {
    const next = new URLSearchParams(search);
    if (unitId) next.set('cap', unitId);
    else next.delete('cap');
    return next.size > 0 ? `${path}?${next.toString()}` : path;
  };
}
