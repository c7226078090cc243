'use client';

import { Button, Checkbox } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DoorHead } from './door-head';

/** The spare codes, shown once. */
export function BackupCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  const t = useTranslations('identity.backup');
  const [kept, setKept] = useState(false);
  return (
    <>
      <DoorHead title={t('title')}>{t('lead')}</DoorHead>
      <ul className="dc-figures grid grid-cols-2 gap-x-6 gap-y-1 rounded-large border border-line bg-sheet p-5 text-lead font-semibold select-all">
        {codes.map((code) => <li key={code}>{code}</li>)}
      </ul>
      <div className="flex flex-wrap gap-2 py-4">
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>{t('copy')}</Button>
      </div>
      <Checkbox checked={kept} onChange={setKept}>{t('kept')}</Checkbox>
      <div className="pt-4"><Button kind="primary" size="large" disabled={!kept} onClick={() => window.location.assign(next)}>{t('go_on')}</Button></div>
    </>
  );
}
