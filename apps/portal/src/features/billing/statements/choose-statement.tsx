'use client';

import type { StatementDraft } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, classNames, FormError, Spinner } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState, type DragEvent } from 'react';

const maxBytes = 20 * 1024 * 1024;

/** A statement dropped or chosen; it is read at once and nothing of it counts yet. */
export function ChooseStatement({ onRead }: { onRead: (draft: StatementDraft) => void }) {
  const t = useTranslations('money_in.statement');
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const read = useApiMutation<File, StatementDraft>({ path: '/billing/statements', body: formOf, refresh: ['/billing/statements'], onSuccess: onRead });
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
    <div className="flex flex-col gap-3">
      {tooLarge ? <Banner kind="bad">{t('too_large', { name: tooLarge })}</Banner> : <FormError error={read.error} kept={false} />}
      <label
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames('flex min-h-28 cursor-pointer flex-col items-center justify-center gap-1 rounded-large border-2 border-dashed px-4 py-3 text-center focus-within:outline-2', over ? 'border-accent bg-accent-wash' : 'border-line-strong bg-sheet hover:border-accent')}
      >
        <input type="file" accept=".csv,.xlsx,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" className="sr-only" disabled={read.isPending} onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
        {read.isPending ? <span role="status" className="flex items-center gap-2"><Spinner /> {t('reading', { name: read.variables.name })}</span> : <><span className="font-semibold text-accent">{t('choose')}</span><span className="text-ink-2">{t('choose_hint')}</span></>}
      </label>
    </div>
  );
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
