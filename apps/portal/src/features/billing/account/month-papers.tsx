'use client';

import type { MonthArchive } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Banner, Button, DateText, ErrorState, FormError, LoadingState, Progress, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { ExportButtons } from '../export-buttons';

/** A month's statement, and all its documents as one file: made in the background, seen here after leaving the page too. */
export function MonthPapers({ month }: { month: string }) {
  const t = useTranslations('account.month');
  const path = `/billing/months/${month}/archive`;
  const may = useCan('billing.run');
  const read = useApiQuery<MonthArchive>(path);
  const ask = useApiMutation<undefined, MonthArchive>({ path, refresh: [path] });
  const archive = read.data;
  const make = (label: string) => may && <Button pending={ask.isPending} onClick={() => ask.mutate(undefined)}>{label}</Button>;
  return (
    <Section title={t('title')} sheet>
      <div className="flex flex-col gap-4">
        <p className="flex flex-wrap items-center gap-4"><a href={`/api/billing/months/${month}/statement/pdf`} target="_blank" rel="noreferrer">{t('statement')}</a><ExportButtons path={`/billing/months/${month}/statement/export`} query={{}} /></p>
        <FormError error={ask.error} />
        {!archive && (read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={1} />)}
        {archive?.state === 'none' && <p className="flex flex-wrap items-center justify-between gap-3"><span>{t('none')}</span>{make(t('make'))}</p>}
        {(archive?.state === 'queued' || archive?.state === 'running') && <Making path={path} />}
        {archive?.isStuck && <Banner kind="warn" title={t('stuck')}>{make(t('again'))}</Banner>}
        {archive?.state === 'done' && (
          <p className="flex flex-wrap items-center justify-between gap-3">
            <span><a href={`/api${path}/file`} download>{t('download', { megabytes: (archive.bytes / 1_000_000).toFixed(1).replace('.', ','), documents: archive.documents })}</a><span className="block text-small text-ink-2">{archive.byName} · <DateText value={archive.askedAt} time />{archive.isStale && ` · ${t('stale')}`}</span></span>
            {make(t('again'))}
          </p>
        )}
      </div>
    </Section>
  );
}

/** How far it is; looks again while it is shown, and the section above with it. */
function Making({ path }: { path: string }) {
  const t = useTranslations('account.month');
  const { data } = useApiQuery<MonthArchive>(path, { everyMs: 2000 });
  return data && <Progress label={t('making')} done={data.made} total={data.documents} />;
}
