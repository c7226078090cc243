'use client';

import type { ImportPreviewView } from '@diem-cau/endpoints/contracts';
import { fileForm, useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, FileDrop, FormError, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileButtons } from '../file-buttons';

/** Step one: a file dropped or chosen, and the template for those who have none yet. */
export function ChooseFile({ onRead }: { onRead: (preview: ImportPreviewView) => void }) {
  const t = useTranslations('endpoints.import');
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const read = useApiMutation<File, ImportPreviewView>({ path: '/endpoints/import/preview', body: fileForm, onSuccess: onRead });
  return (
    <div className="flex flex-col gap-6">
      {tooLarge ? <Banner kind="bad">{t('too_large', { name: tooLarge })}</Banner> : <FormError error={read.error} kept={false} />}
      <FileDrop
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        label={t('choose')}
        hint={t('choose_hint')}
        reading={read.isPending && t('reading', { name: read.variables.name })}
        onFile={(file) => { setTooLarge(null); read.mutate(file); }}
        onTooLarge={({ name }) => setTooLarge(name)}
      />
      <Section title={t('template_title')} sheet>
        <p className="max-w-prose pb-3 text-ink-2">{t('template_body')}</p>
        <FileButtons path="/endpoints/import/template" label={t('template')} />
      </Section>
    </div>
  );
}
