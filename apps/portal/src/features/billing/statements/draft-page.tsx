'use client';

import type { StatementDraft, StatementView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Banner, Button, DateText, ErrorState, formatCount, FormError, LoadingState, PageHead, Section, Spinner, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { BalanceCheck } from './balance-check';
import { DraftLines } from './draft-lines';
import { FaultBanner } from './fault-banner';
import { MappingForm } from './mapping-form';

/** A file as it is understood: balances, faults, columns, first lines; and the one button that takes it in. */
export function DraftPage({ id, back }: { id: string; back: ReactNode }) {
  const t = useTranslations('money_in.statement');
  const toast = useToast();
  const router = useRouter();
  const take = useApiMutation<undefined, StatementView>({
    path: `/billing/statements/${id}/import`,
    refresh: ['/billing'],
    onSuccess: ({ matchedCount, proposedCount, waitingCount }) => toast({ text: t('import_done', { matched: formatCount(matchedCount), waiting: formatCount(proposedCount + waitingCount) }) }),
  });
  const drop = useApiMutation({
    method: 'DELETE',
    path: `/billing/statements/${id}`,
    onSuccess: () => {
      toast({ text: t('dropped') });
      router.push('/sao-ke');
    },
  });
  // Taken in, it is a draft no longer: it is not asked for again.
  const read = useApiQuery<StatementDraft>(`/billing/statements/${id}/draft`, { enabled: !take.isPending && !take.isSuccess });
  const draft = read.data;
  if (!draft) {
    return (
      <>
        <PageHead title={t('one')} back={back} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={8} />}
      </>
    );
  }
  const { statement, faults, mappingIs, sameFile } = draft;
  const count = formatCount(statement.lineCount);
  const isReady = mappingIs === 'confirmed' && faults.length === 0 && statement.account !== '';
  return (
    <>
      <PageHead
        title={t('title_of', { file: statement.fileName })}
        answer={t('draft_answer', { count })}
        next={t('draft_next')}
        back={back}
        actions={
          <>
            {isReady && <Button kind="primary" pending={take.isPending} onClick={() => take.mutate(undefined)}>{t('import', { count })}</Button>}
            <Button pending={drop.isPending} onClick={() => drop.mutate(undefined)}>{t('drop')}</Button>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        {take.isPending && <p role="status" className="flex items-center gap-2"><Spinner /> {t('importing', { count })}</p>}
        <FormError error={take.error ?? drop.error} kept={false} />
        {sameFile && <Banner kind="warn">{t.rich('same_file', { at: () => <DateText value={sameFile.importedAt} time /> })}</Banner>}
        {faults.length > 0 && <FaultBanner faults={faults} />}
        {statement.knownCount > 0 && <Banner kind="off">{t('known', { count: formatCount(statement.knownCount) })}</Banner>}
        {draft.mapping && faults.length === 0 && <BalanceCheck statement={statement} />}
        <div className="grid gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <MappingForm key={`${statement.id}-${mappingIs}`} draft={draft} />
          <Section title={t('first_lines')}><DraftLines draft={draft} /></Section>
        </div>
      </div>
    </>
  );
}
