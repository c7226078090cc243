'use client';

import type { QuotationView } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, FormError, SidePanel, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { DeclineForm } from './decline-form';

type Act = 'send' | 'withdraw' | 'accept';

/** What may be done with a quotation now; what cannot be taken back is asked once more. */
export function QuotationActs({ quotation, onEdit }: { quotation: QuotationView; onEdit: () => void }) {
  const t = useTranslations('quotation.act');
  const toast = useToast();
  const router = useRouter();
  const path = `/billing/quotations/${quotation.id}`;
  const [asking, setAsking] = useState<Act | 'decline' | null>(null);
  const act = useApiMutation<{ act: Act }, QuotationView>({
    path: ({ act: name }) => `${path}/${name}`,
    body: () => ({}),
    refresh: ['/billing'],
    onSuccess: (_, { act: name }) => {
      toast({ text: t(`${name}_done`) });
      setAsking(null);
    },
  });
  const drop = useApiMutation({ method: 'DELETE', path, refresh: ['/billing/quotations'], onSuccess: () => router.push('/bao-gia') });
  const { state } = quotation;
  return (
    <>
      {state === 'draft' && <><Button onClick={onEdit}>{t('edit')}</Button><Button kind="plain" pending={drop.isPending} onClick={() => drop.mutate()}>{t('drop')}</Button><Button kind="primary" onClick={() => setAsking('send')}>{t('send')}</Button></>}
      {(state === 'sent' || state === 'expired') && <><Button onClick={() => setAsking('withdraw')}>{t('withdraw')}</Button><Button onClick={() => setAsking('decline')}>{t('decline')}</Button></>}
      {state === 'sent' && <Button kind="primary" onClick={() => setAsking('accept')}>{t('accept')}</Button>}
      {asking === 'decline' && <SidePanel title={t('decline')} onClose={() => setAsking(null)}><DeclineForm path={`${path}/decline`} refresh={['/billing']} onDone={() => setAsking(null)} /></SidePanel>}
      {asking && asking !== 'decline' && (
        <SidePanel title={t(asking)} onClose={() => setAsking(null)}>
          <div className="flex flex-col gap-4">
            <FormError error={act.error} />
            <p>{t(`${asking}_ask`)}</p>
            <Button kind="primary" pending={act.isPending} onClick={() => act.mutate({ act: asking })}>{t(asking)}</Button>
          </div>
        </SidePanel>
      )}
    </>
  );
}
