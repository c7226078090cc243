'use client';

import type { ContractDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, EmptyState, ErrorState, formatCount, formatDay, LoadingState, PageHead } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { Annexes } from '../quotation/annexes';
import { EditContract } from './edit-contract';
import { LifeText } from './life-text';
import { useEndpointColumns } from './use-endpoint-columns';

type Subscription = ContractDetail['subscriptions'][number];

export function ContractPage({ id }: { id: string }) {
  const t = useTranslations('billing.contract');
  const read = useApiQuery<ContractDetail>(`/billing/contracts/${id}`);
  const [isEditing, setEditing] = useState(false);
  const mayEdit = useCan('billing.contracts');
  const columns = useEndpointColumns<Subscription>().filter(({ key }) => key !== 'invoiced').map(({ sortable: _, ...column }) => column);
  const contract = read.data;
  const back = <Link href="/hop-dong">{t('back')}</Link>;
  if (!contract) {
    return (
      <>
        <PageHead title={t('one')} back={back} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={8} />}
      </>
    );
  }
  const life = { key: 'life', head: t('life'), cell: (row: Subscription) => <LifeText events={row.events} /> };
  const figures = { active: formatCount(contract.activeEndpoints), total: formatCount(contract.endpoints), day: formatDay(contract.signedOn) };
  return (
    <>
      <PageHead title={t('title_of', { number: contract.number })} answer={contract.customerName} next={<>{t('signed', figures)}{contract.note && <> {contract.note}</>}</>} back={back} actions={mayEdit && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>} />
      <DataTable caption={t('endpoints')} columns={[...columns.slice(0, 4), life, ...columns.slice(4)]} rows={contract.subscriptions} rowKey={(row) => row.endpointId} empty={<EmptyState title={t('endpoints_none')} />} />
      <div className="pt-8"><Annexes contractId={id} /></div>
      {isEditing && <EditContract contract={contract} onClose={() => setEditing(false)} />}
    </>
  );
}
