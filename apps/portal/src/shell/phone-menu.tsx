'use client';

import { CloseIcon, MenuIcon } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { NavList } from './nav-list';
import { PostLine } from './post-line';

/** The rail's form below 1024 px: a sheet from the bottom, within reach of the thumb. The browser's own dialog keeps the focus inside. */
export function PhoneMenu() {
  const t = useTranslations('common');
  const sheet = useRef<HTMLDialogElement>(null);
  const close = (): void => sheet.current?.close();
  return (
    <>
      <button type="button" aria-haspopup="dialog" aria-label={t('shell.menu')} onClick={() => sheet.current?.showModal()} className="flex size-11 shrink-0 items-center justify-center rounded-base hover:bg-wash lg:hidden"><MenuIcon size={22} /></button>
      <dialog ref={sheet} aria-label={t('shell.menu')} onClick={(event) => event.target === sheet.current && close()} className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[85vh] w-full max-w-none overflow-y-auto rounded-t-large bg-ground p-0 text-ink backdrop:bg-ink/40">
        <div className="px-4 pt-3 pb-8">
          <div className="flex items-center justify-between pb-2 pl-3">
            <p className="font-semibold">{t('shell.menu')}</p>
            <button type="button" aria-label={t('ui.close')} onClick={close} className="flex size-11 items-center justify-center"><CloseIcon /></button>
          </div>
          <PostLine />
          <NavList onGo={close} />
        </div>
      </dialog>
    </>
  );
}
