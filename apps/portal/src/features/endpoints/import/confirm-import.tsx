'use client';

import type { ImportConfirmedView, ImportPreviewView } from '@diem-cau/endpoints/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, Button, FormError, formatCount, LinkButton } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileButtons } from '../file-buttons';
import { ConfirmedBar } from './confirmed-bar';

/** What the file holds in one sentence, and the one act; afterwards what was made, with the way back. */
export function ConfirmImport({ preview }: { preview: ImportPreviewView }) {
  const t = useTranslations('endpoints.import');
  const [made, setMade] = useState<number | null>(null);
  const confirm = useApiMutation<undefined, ImportConfirmedView>({ path: `/endpoints/import/${preview.id}/confirm`, refresh: ['/endpoints'], onSuccess: (done) => setMade(done.created) });
  const { counts } = preview;
  if (preview.state !== 'previewed') return <ConfirmedBar preview={preview} made={made ?? counts.ok} />;
  return (
    <div className="flex flex-col gap-3">
      <FormError error={confirm.error} />
      {preview.ignoredHeaders.length > 0 && <Banner kind="warn">{t('ignored', { headers: preview.ignoredHeaders.join(', ') })}</Banner>}
      <div className="flex flex-wrap items-center gap-3 rounded-large border border-line bg-sheet px-4 py-4">
        <p className="min-w-0 flex-1 basis-72">
          <span className="dc-figures block text-lead font-semibold">{t('will_make', { count: formatCount(counts.ok) })}</span>
          <span className="text-ink-2">{t('rest', { refused: formatCount(counts.refused), exists: formatCount(counts.exists), duplicate: formatCount(counts.duplicate) })}</span>
        </p>
        {counts.refused > 0 && <FileButtons path={`/endpoints/import/${preview.id}/refused`} label={t('refused_file')} />}
        <LinkButton href="/diem-cau/nhap">{t('other_file')}</LinkButton>
        {counts.ok > 0 && <Button kind="primary" pending={confirm.isPending} onClick={() => confirm.mutate(undefined)}>{t('confirm', { count: formatCount(counts.ok) })}</Button>}
      </div>
    </div>
  );
}
