'use client';

import type { ImportPreviewView } from '@diem-cau/endpoints/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, classNames, FormError, Section, Spinner } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRef, useState, type DragEvent } from 'react';
import { FileButtons } from '../file-buttons';

const maxBytes = 20 * 1024 * 1024;

/** Step one: a file dropped or chosen, and the template for those who have none yet. */
export function ChooseFile({ onRead }: { onRead: (preview: ImportPreviewView) => void }) {
  const t = useTranslations('endpoints.import');
  const box = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const read = useApiMutation<File, ImportPreviewView>({ path: '/endpoints/import/preview', body: formOf, onSuccess: onRead });
  const take = (file: File | undefined): void => {
    if (!file) return;
    setTooLarge(file.size > maxBytes ? file.name : null);
    if (file.size <= maxBytes) read.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className="flex flex-col gap-6">
      {tooLarge ? <Banner kind="bad">{t('too_large', { name: tooLarge })}</Banner> : <FormError error={read.error} kept={false} />}
      <label
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames('flex min-h-40 cursor-pointer flex-col items-center justify-center gap-1 rounded-large border-2 border-dashed px-4 text-center focus-within:outline-2', over ? 'border-accent bg-accent-wash' : 'border-line-strong bg-sheet hover:border-accent')}
      >
        <input ref={box} type="file" accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" className="sr-only" disabled={read.isPending} onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
        {read.isPending ? <span role="status" className="flex items-center gap-2"><Spinner /> {t('reading', { name: read.variables.name })}</span> : <><span className="font-semibold text-accent">{t('choose')}</span><span className="text-ink-2">{t('choose_hint')}</span></>}
      </label>
      <Section title={t('template_title')} sheet>
        <p className="max-w-prose pb-3 text-ink-2">{t('template_body')}</p>
        <FileButtons path="/endpoints/import/template" label={t('template')} />
      </Section>
    </div>
  );
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
