'use client';

import type { StatementDraft } from '@diem-cau/billing/contracts';
import { fileForm, useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, FileDrop, FormError } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** A statement dropped or chosen; it is read at once and nothing of it counts yet. */
export function ChooseStatement({ onRead }: { onRead: (draft: StatementDraft) => void }) {
  const t = useTranslations('money_in.statement');
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const read = useApiMutation<File, StatementDraft>({ path: '/billing/statements', body: fileForm, refresh: ['/billing/statements'], onSuccess: onRead });
  return (
    <div className="flex flex-col gap-3">
      {tooLarge ? <Banner kind="bad">{t('too_large', { name: tooLarge })}</Banner> : <FormError error={read.error} kept={false} />}
      <FileDrop
        accept=".csv,.xlsx,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        label={t('choose')}
        hint={t('choose_hint')}
        reading={read.isPending && t('reading', { name: read.variables.name })}
        onFile={(file) => { setTooLarge(null); read.mutate(file); }}
        onTooLarge={({ name }) => setTooLarge(name)}
      />
    </div>
  );
}
