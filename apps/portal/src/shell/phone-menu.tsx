'use client';

import { CloseIcon, MenuIcon } from '@diem-cau/portal/ui';
import { Dialog } from 'radix-ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NavList } from './nav-list';
import { PostLine } from './post-line';

/** The rail's form below 1024 px: a sheet from the bottom, within reach of the thumb. */
export function PhoneMenu() {
  const t = useTranslations('common');
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className="flex size-11 items-center justify-center rounded-base hover:bg-wash lg:hidden" aria-label={t('shell.menu')}><MenuIcon size={22} /></Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-ink/40" />
        <Dialog.Content aria-describedby={undefined} className="fixed inset-x-0 bottom-0 z-50 max-h-[85vh] overflow-y-auto rounded-t-large bg-ground px-4 pt-3 pb-8">
          <div className="flex items-center justify-between pb-2">
            <Dialog.Title className="font-semibold">{t('shell.menu')}</Dialog.Title>
            <Dialog.Close aria-label={t('ui.close')} className="flex size-11 items-center justify-center"><CloseIcon /></Dialog.Close>
          </div>
          <PostLine />
          <NavList onGo={() => setOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
