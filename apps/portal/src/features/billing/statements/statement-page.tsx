'use client';

import type { StatementView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, LoadingState, PageHead } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { DraftPage } from './draft-page';
import { ImportedPage } from './imported-page';

/** A statement: a draft to be looked over, or what it told and where its money is. */
export function StatementPage({ id }: { id: string }) {
  const t = useTranslations('money_in.statement');
  const [isDraft, setDraft] = useState(true);
  // A long import may outlast its answer, and a colleague may have begun it: a draft is asked again whether it still is one.
  const read = useApiQuery<StatementView>(`/billing/statements/${id}`, isDraft ? { everyMs: 5_000 } : {});
  const state = read.data?.state;
  useEffect(() => setDraft(state !== 'imported'), [state]);
  const back = <Link href="/sao-ke">{t('back')}</Link>;
  if (!read.data) {
    return (
      <>
        <PageHead title={t('one')} back={back} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={8} />}
      </>
    );
  }
  return read.data.state === 'draft' ? <DraftPage id={id} back={back} /> : <ImportedPage statement={read.data} back={back} />;
}
