'use client';

import { BellIcon } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useNotices } from '../features/notices/use-notices';

/** The way to what one was told; the count says how much of it is unread. */
export function NoticeBell() {
  const t = useTranslations('common.notices');
  const unread = useNotices(1, 1).data?.unread ?? 0;
  return (
    <Link href="/thong-bao" aria-label={unread > 0 ? t('bell', { count: unread }) : t('bell_none')} className="relative flex size-11 shrink-0 items-center justify-center rounded-base text-ink hover:bg-wash">
      <BellIcon size={20} />
      {unread > 0 && <span aria-hidden="true" className="dc-figures absolute top-1 right-0.5 min-w-5 rounded-full bg-accent px-1 text-center text-[12px] leading-5 text-on-accent">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
