'use client';

import type { ImportPreviewView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, LoadingState, NoPermissionState, PageHead, Stepper, type Station } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { ChooseFile } from './choose-file';
import { ConfirmImport } from './confirm-import';
import { ImportRows } from './import-rows';

/** Three steps on one page; the draft lives on the server and its number in the address, so a reload loses nothing. */
export function ImportEndpoints() {
  const t = useTranslations('endpoints.import');
  const router = useRouter();
  const id = useSearchParams().get('tep');
  const allowed = useCan('endpoints.import');
  const draft = useApiQuery<ImportPreviewView>(`/endpoints/import/${id ?? ''}`, { enabled: allowed && id !== null });
  if (!allowed) return <NoPermissionState />;
  const preview = id ? draft.data : undefined;
  const step = !preview ? 0 : preview.state === 'previewed' ? 1 : 2;
  const state = (at: number): Station['state'] => (at < step || (at === 2 && preview?.state === 'confirmed') ? 'done' : at === step ? 'now' : 'ahead');
  const stations: Station[] = (['file', 'check', 'confirm'] as const).map((name, at) => ({ id: name, name: t(`step.${name}`), state: state(at), note: at === 0 ? preview?.filename : undefined }));
  return (
    <>
      <PageHead title={t('title')} next={t('next')} back={<Link href="/diem-cau">{t('back')}</Link>} />
      <div className="flex flex-col gap-6">
        <Stepper stations={stations} label={t('title')} />
        {preview ? (
          <>
            <ConfirmImport preview={preview} />
            <ImportRows preview={preview} />
          </>
        ) : id && draft.error ? (
          <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />
        ) : id ? (
          <LoadingState rows={8} />
        ) : (
          <ChooseFile onRead={(read) => router.push(`/diem-cau/nhap?tep=${read.id}`)} />
        )}
      </div>
    </>
  );
}
