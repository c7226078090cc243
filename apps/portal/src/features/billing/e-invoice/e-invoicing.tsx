'use client';

import type { EInvoicingView, GatewayTestView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Banner, Button, DataTable, DateText, DefinitionList, EmptyState, ErrorState, LoadingState, Section, StateBadge, type Column, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { AddKey } from './add-key';
import { GatewayForm } from './gateway-form';
import { RegisterSeries } from './register-series';

type Series = EInvoicingView['series'][number];
type Panel = 'gateway' | 'key' | 'series';
const keyKinds: Record<NonNullable<EInvoicingView['key']>['state'], StateKind> = { good: 'ok', ends_soon: 'warn', expired: 'bad', not_yet_valid: 'warn', unreadable: 'bad' };

/** What sends invoices electronically: the provider, the key that signs, the declared series. */
export function EInvoicing() {
  const t = useTranslations('e_invoice.setting');
  const mayEdit = useCan('billing.contracts');
  const [panel, setPanel] = useState<Panel | null>(null);
  const read = useApiQuery<EInvoicingView>('/billing/e-invoicing');
  const test = useApiMutation<Record<string, never>, GatewayTestView>({ path: '/billing/e-invoicing/test' });
  const one = read.data;
  if (!one) return read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={8} />;
  const { gateway, key, series, nextSeries } = one;
  const isNextMissing = nextSeries !== null && !series.some((known) => known.series === nextSeries.series && known.formNumber === nextSeries.formNumber);
  const columns: Column<Series>[] = [
    { key: 'series', head: t('series_name'), cell: (row) => <span className="dc-figures">{row.formNumber}{row.series}</span>, phone: 'title' },
    { key: 'template', head: t('template'), cell: (row) => <span className="dc-figures">{row.templateCode}</span> },
    { key: 'declared', head: t('declared_on'), cell: (row) => <DateText value={row.declaredOn} /> },
  ];
  return (
    <div className="flex flex-col gap-8">
      <Section title={t('gateway')} sheet actions={mayEdit && <Button onClick={() => setPanel('gateway')}>{t(gateway ? 'change' : 'connect')}</Button>}>
        {gateway ? (
          <div className="flex flex-col gap-3">
            <DefinitionList items={[
              { term: t('address'), value: gateway.baseUrl }, { term: t('username'), value: gateway.username }, { term: t('provider_tax_code'), value: gateway.providerTaxCode },
              { term: t('sending'), value: <StateBadge kind={gateway.isActive ? 'ok' : 'off'}>{t(gateway.isActive ? 'on' : 'off')}</StateBadge> },
            ]} />
            {mayEdit && <div><Button pending={test.isPending} onClick={() => test.mutate({})}>{t('test')}</Button></div>}
            {test.data && <Banner kind={test.data.outcome === 'works' && test.data.missingSeries.length === 0 ? 'ok' : 'warn'} title={t(`outcome.${test.data.outcome}`)}>{test.data.words}{test.data.missingSeries.length > 0 && t('missing_series', { series: test.data.missingSeries.join(', ') })}</Banner>}
            {test.error && <ErrorState error={test.error} onRetry={() => test.mutate({})} />}
          </div>
        ) : <EmptyState title={t('no_gateway')}>{t('no_gateway_next')}</EmptyState>}
      </Section>
      <Section title={t('key')} sheet actions={mayEdit && <Button onClick={() => setPanel('key')}>{t('add_key')}</Button>}>
        {key ? (
          <DefinitionList items={[
            { term: t('subject'), value: key.subject }, { term: t('serial'), value: <span className="dc-figures">{key.serial}</span> },
            { term: t('valid'), value: <><DateText value={key.validFrom} /> – <DateText value={key.validTo} /></> }, { term: t('state'), value: <StateBadge kind={keyKinds[key.state]}>{t(`key_state.${key.state}`)}</StateBadge> },
          ]} />
        ) : <EmptyState title={t('no_key')}>{t('no_key_next')}</EmptyState>}
      </Section>
      <Section title={t('series')} actions={mayEdit && <Button onClick={() => setPanel('series')}>{t('register')}</Button>}>
        {isNextMissing && <Banner kind="warn" title={t('next_missing', { series: `${nextSeries.formNumber}${nextSeries.series}` })}>{t('next_missing_next')}</Banner>}
        <DataTable caption={t('series')} columns={columns} rows={series} rowKey={(row) => `${row.formNumber} ${row.series}`} empty={<EmptyState title={t('no_series')}>{t('no_series_next')}</EmptyState>} />
      </Section>
      {panel === 'gateway' && <GatewayForm gateway={gateway} onClose={() => setPanel(null)} />}
      {panel === 'key' && <AddKey onClose={() => setPanel(null)} />}
      {panel === 'series' && <RegisterSeries next={nextSeries} onClose={() => setPanel(null)} />}
    </div>
  );
}
