'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '../class-names';

/** One grey bar as wide and high as what will stand there. */
export function SkeletonBar({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames('block h-4 rounded-small bg-wash', className)} style={{ animation: 'dc-breathe 1.6s ease-in-out infinite' }} />;
}

const widths = ['w-3/4', 'w-1/2', 'w-2/3', 'w-5/12', 'w-7/12'];

/** Rows of 40 px that keep the place of the list to come. */
export function LoadingState({ rows = 6 }: { rows?: number }) {
  const t = useTranslations('common.ui');
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-10 items-center gap-6 border-b border-line px-4">
          <SkeletonBar className={widths[row % widths.length]} />
        </div>
      ))}
    </div>
  );
}
