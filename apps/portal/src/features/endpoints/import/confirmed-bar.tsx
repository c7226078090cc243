'use client';

import type { ImportDraftView, ImportPreviewView } from '@diem-cau/endpoints/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, FormError, formatCount, LinkButton, TimeText, UndoBar } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { FileButtons } from '../file-buttons';

/** What was made; undo for as long as the server allows. */
export function ConfirmedBar({ preview, made }: { preview: ImportPreviewView; made: number }) {
  const t = useTranslations('endpoints.import');
  const undo = useApiMutation<undefined, ImportDraftView>({ path: `/endpoints/import/${preview.id}/undo`, refresh: ['/endpoints'] });
  const sentence = t('made', { count: formatCount(made) });
  const body =
    preview.state === 'undone' ? (
      <Banner kind="stop">{t('undone')}</Banner>
    ) : preview.undoUntil ? (
      <UndoBar onUndo={() => undo.mutate(undefined)} pending={undo.isPending} until={<>{t('undo_until')} <TimeText value={preview.undoUntil} />.</>}>{sentence}</UndoBar>
    ) : (
      <Banner kind="done">{sentence}</Banner>
    );
  return (
    <div className="flex flex-col gap-3">
      <FormError error={undo.error} kept={false} />
      {body}
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/diem-cau" kind="primary">{t('see')}</LinkButton>
        <LinkButton href="/diem-cau/nhap">{t('other_file')}</LinkButton>
        {preview.counts.refused > 0 && <FileButtons path={`/endpoints/import/${preview.id}/refused`} label={t('refused_file')} />}
      </div>
    </div>
  );
}
