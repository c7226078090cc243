'use client';

import { BrandMark, classNames } from '@diem-cau/portal/ui';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { locales } from '../../i18n/locale';
import { switchLocale } from '../../i18n/switch-locale';
import { BridgeDrawing } from './bridge-drawing';

const names = { vi: 'Tiếng Việt', en: 'English' } as const;

/** The frame of the pages before one is inside: the sign of the product, one column, the language. */
export function DoorFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const locale = useLocale();
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] lg:grid-rows-1 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="relative flex flex-col justify-between overflow-hidden bg-night px-6 py-5 text-on-night lg:p-12">
        <p className="relative flex items-center gap-3 text-lead font-semibold"><BrandMark size={32} /><span className="font-display">{t('product')}</span></p>
        <BridgeDrawing />
        <p className="font-display relative max-w-md text-display text-balance max-lg:hidden">{t('tagline')}</p>
      </div>
      <div className="flex flex-col px-5 py-8 sm:px-12 lg:py-12">
        <main className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center">{children}</main>
        <div className="mx-auto flex w-full max-w-md gap-4 pt-10 text-small">
          {locales.map((one) => (
            <button key={one} type="button" lang={one} aria-pressed={one === locale} onClick={() => switchLocale(one, false)} className={classNames('min-h-8 max-sm:min-h-11', one === locale ? 'font-semibold text-ink' : 'text-accent underline underline-offset-4')}>
              {names[one]}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
