'use client';

import { BrandMark } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountMenu } from './account-menu';
import { NavList } from './nav-list';
import { NoticeBell } from './notice-bell';
import { PhoneMenu } from './phone-menu';
import { PostLine } from './post-line';
import { SearchBox } from './search-box';

/** Rail, top bar and the page. */
export function OfficeFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15.5rem_1fr]">
      <a href="#noi-dung" className="sr-only z-50 rounded-base bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2">{t('shell.skip')}</a>
      <aside className="sticky top-0 h-dvh overflow-y-auto border-r border-line px-3 py-4 max-lg:hidden">
        <Link href="/" className="flex items-center gap-3 px-3 pb-5 text-lead font-semibold text-accent no-underline"><BrandMark /><span className="font-display">{t('product')}</span></Link>
        <PostLine />
        <NavList />
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex min-h-14 items-center justify-between gap-2 border-b border-line bg-sheet px-2 sm:px-4 lg:px-8">
          <PhoneMenu />
          <SearchBox />
          <span className="flex items-center gap-1"><NoticeBell /><AccountMenu /></span>
        </header>
        <main id="noi-dung" tabIndex={-1} className="w-full max-w-[84rem] flex-1 px-4 py-6 outline-none lg:px-8">{children}</main>
      </div>
    </div>
  );
}
