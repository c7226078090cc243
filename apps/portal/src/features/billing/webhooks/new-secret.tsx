'use client';

import { Banner, Button, SidePanel } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { CopyButton } from '../copy-button';

/** The one time that a secret is shown. */
export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('webhook');
  return (
    <SidePanel title={t('secret')} onClose={onClose} footer={<Button kind="primary" onClick={onClose}>{t('secret_kept')}</Button>}>
      <div className="flex flex-col gap-4">
        <Banner kind="warn" title={t('secret_once')}>{t('secret_next')}</Banner>
        <p className="dc-figures rounded-base border border-line p-3 break-all select-all">{secret}</p>
        <CopyButton text={secret} label={t('copy')} />
      </div>
    </SidePanel>
  );
}
