'use client';

import type { PayerDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { Banner, Button, ErrorState, formatCount, formatVnd, LinkButton, LoadingState, PageHead, Section, Stat, StatRow } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { FaultList } from '../fault-list';
import { ChaseSection } from '../arrears/chase-section';
import { CorrectedMonth } from '../papers/corrected-month';
import { BillAhead } from '../selling/bill-ahead';
import { ChargeItems } from '../selling/charge-items';
import { RefundCredit } from './refund-credit';
import { Refunds } from './refunds';
import { PayerVersions } from './payer-versions';
import { VersionForm } from './version-form';

/** A payer: what its invoices carry, since when, and the form that mends it. */
export function PayerPage({ id }: { id: string }) {
  const t = useTranslations('billing.payer');
  const read = useApiQuery<PayerDetail>(`/billing/payers/${id}`);
  const mayEdit = useCan('billing.contracts');
  const mayRun = useCan('billing.run');
  const [isAhead, setAhead] = useState(false);
  const sayAhead = useTranslations('selling.ahead');
  const mayPay = useCan('billing.payments');
  const [isRefunding, setRefunding] = useState(false);
  const sayRefund = useTranslations('money_in.refund');
  const sayAccount = useTranslations('account');
  const sayQuotation = useTranslations('quotation');
  const payer = read.data;
  const back = <Link href="/don-vi-thanh-toan">{t('back')}</Link>;
  if (!payer) {
    return (
      <>
        <PageHead title={t('one')} back={back} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={8} />}
      </>
    );
  }
  return (
    <>
      <PageHead title={t('title_of', { code: payer.code })} answer={payer.name} next={payer.unitName} back={back} actions={<><LinkButton href={`/don-vi-thanh-toan/${id}/so-cong-no`}>{sayAccount('title')}</LinkButton>{mayEdit && <LinkButton href={`/bao-gia/moi?don-vi=${id}`}>{sayQuotation('make')}</LinkButton>}{mayRun && <Button onClick={() => setAhead(true)}>{sayAhead('open')}</Button>}{mayPay && payer.creditVnd > 0 && <Button onClick={() => setRefunding(true)}>{sayRefund('open')}</Button>}</>} />
      <div className="flex flex-col gap-8">
        {payer.faults.length > 0 && <Banner kind="warn" title={t('lacks')}><FaultList faults={payer.faults} />. {t('lacks_next')}</Banner>}
        <StatRow>
          <Stat label={t('open')} value={formatVnd(payer.openVnd)} href={`/hoa-don?don-vi=${id}&tinh-trang=open`} />
          <Stat label={t('credit')} value={formatVnd(payer.creditVnd)} href={`/thanh-toan?don-vi=${id}`} note={payer.creditVnd > 0 && sayRefund('unapplied')} />
          <Stat label={t('endpoints')} value={formatCount(payer.endpoints)} href={`/hop-dong/diem-cau?don-vi=${id}`} />
        </StatRow>
        <ChaseSection payerId={id} />
        <ChargeItems payerId={id} />
        <Refunds payerId={id} />
        <CorrectedMonth payerId={id} />
        {mayEdit && <Section title={t('mend')} sheet><VersionForm key={payer.versions[0]?.id ?? 'first'} payer={payer} /></Section>}
        <Section title={t('versions')}><PayerVersions payer={payer} /></Section>
      </div>
      {isRefunding && <RefundCredit payer={payer} onClose={() => setRefunding(false)} />}
      {isAhead && <BillAhead payer={payer} onClose={() => setAhead(false)} />}
    </>
  );
}
