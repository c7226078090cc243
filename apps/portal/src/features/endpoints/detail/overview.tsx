'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { DateText, DefinitionList, formatCount, PhoneLink, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { AcceptanceSheet } from './acceptance-sheet';
import { ScreenSheet } from './screen-sheet';

/** Who, where, the line, who supplies and pays, and the papers of its life. */
export function Overview({ endpoint }: { endpoint: EndpointDetailView }) {
  const t = useTranslations('endpoints');
  const { operator, payer, unit } = endpoint;
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
      <Section title={t('detail.about')} sheet>
        <DefinitionList
          items={[
            { term: t('list.unit'), value: [unit.fullName, unit.parentName].filter(Boolean).join(', ') },
            { term: t('form.place'), value: endpoint.place },
            { term: t('form.kind'), value: t(`kind.${endpoint.kind}`) },
            { term: t('form.line'), value: endpoint.lineKbps === null ? null : <span className="dc-figures">{formatCount(endpoint.lineKbps)}</span> },
            { term: t('form.custodian'), value: endpoint.custodianName && <>{endpoint.custodianName} <PhoneLink phone={endpoint.custodianPhone} name={endpoint.custodianName} /></> },
            { term: t('form.operator'), value: operator && <>{operator.name} {operator.supportPhone && <PhoneLink phone={operator.supportPhone} name={operator.name} />}</> },
            { term: t('form.payer'), value: payer?.fullName ?? unit.fullName },
            { term: t('form.planned'), value: endpoint.plannedOn && <DateText value={endpoint.plannedOn} /> },
            { term: t('detail.in_service_on'), value: endpoint.inServiceOn && <DateText value={endpoint.inServiceOn} /> },
          ]}
        />
      </Section>
      <div className="flex flex-col gap-6">
        <ScreenSheet endpoint={endpoint} />
        <AcceptanceSheet endpoint={endpoint} />
      </div>
    </div>
  );
}
