'use client';

import { PageHead } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

const pages = [
  ['/bao-cao', 'revenue'],
  ['/bao-cao/cuoc-thang', 'mrr'],
  ['/bao-cao/thue', 'vat'],
  ['/bao-cao/ngay-phuc-vu', 'days'],
] as const;

type Props = { title: string; answer?: ReactNode; next: ReactNode; children: ReactNode };

/** The head that all reports share, with the way from one to the other over the same months; debts have pages of their own. */
export function ReportFrame({ title, answer, next, children }: Props) {
  const t = useTranslations('reports');
  const path = usePathname();
  const search = useSearchParams();
  const range = new URLSearchParams([...search].filter(([name]) => name === 'tu' || name === 'den')).toString();
  const look = 'inline-flex min-h-10 items-center whitespace-nowrap border-b-2 px-3 no-underline max-sm:min-h-11';
  return (
    <>
      <PageHead title={title} answer={answer} next={next} />
      <nav aria-label={t('all')} className="mb-5 flex gap-1 overflow-x-auto border-b border-line">
        {pages.map(([href, name]) => (
          <Link key={href} href={range ? `${href}?${range}` : href} aria-current={path === href ? 'page' : undefined} className={`${look} ${path === href ? 'border-accent font-semibold text-ink' : 'border-transparent text-ink-2 hover:text-ink'}`}>
            {t(`tab.${name}`)}
          </Link>
        ))}
        <Link href="/cong-no" className={`${look} border-transparent text-ink-2 hover:text-ink`}>{t('tab.ageing')}</Link>
      </nav>
      {children}
    </>
  );
}
