'use client';

import type { CatalogueView, PlanView, PriceView } from '@diem-cau/billing/contracts';
import { Button, DataTable, DateText, EmptyState, Money, Section, StateBadge, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { dayOf } from '../today';
import { AddPlan } from './add-plan';
import { AddPrice } from './add-price';
import { inForce } from './in-force';
import { useClassName } from './use-class-name';

export function Prices({ catalogue }: { catalogue: CatalogueView }) {
  const t = useTranslations('billing.catalogue');
  const sayClass = useClassName();
  const [adding, setAdding] = useState<PlanView | null>(null);
  const [isAddingPlan, setAddingPlan] = useState(false);
  const sayPlan = useTranslations('selling.plan');
  const mayEdit = useCan('billing.contracts');
  const today = dayOf();
  return (
    <div className="flex flex-col gap-8">
      {catalogue.plans.length === 0 && <EmptyState title={t('no_plan')}>{t('no_plan_next')}</EmptyState>}
      {catalogue.plans.map((plan) => {
        const now = inForce(plan.prices, today);
        const columns: Column<PriceView>[] = [
          { key: 'from', head: t('from'), cell: (row) => <DateText value={row.from} />, phone: 'title' },
          { key: 'state', head: t('state'), cell: (row) => (row === now ? <StateBadge kind="ok">{t('now')}</StateBadge> : <StateBadge kind={row.from > today ? 'draft' : 'off'}>{t(row.from > today ? 'later' : 'past')}</StateBadge>) },
          { key: 'class', head: t('vat_class'), cell: (row) => sayClass(row.vatClass) },
          { key: 'included', head: t('vat_included'), cell: (row) => t(row.vatIncluded ? 'yes' : 'no') },
          { key: 'price', head: t('monthly'), cell: (row) => <Money vnd={row.monthlyVnd} className="font-medium" />, align: 'end' },
        ];
        return (
          <Section key={plan.id} title={`${plan.name} (${plan.code})`} actions={mayEdit && <Button onClick={() => setAdding(plan)}>{t('add_price')}</Button>}>
            <DataTable caption={plan.name} columns={columns} rows={plan.prices} rowKey={(row) => row.id} empty={<EmptyState title={t('no_price')}>{t('no_price_next')}</EmptyState>} />
          </Section>
        );
      })}
      {mayEdit && <div><Button onClick={() => setAddingPlan(true)}>{sayPlan('open')}</Button></div>}
      {isAddingPlan && <AddPlan onClose={() => setAddingPlan(false)} />}
      {adding && <AddPrice plan={adding} vatClasses={[...new Set(catalogue.vatRates.map(({ vatClass }) => vatClass))]} onClose={() => setAdding(null)} />}
    </div>
  );
}
