'use client';

import type { InstallationView } from '@diem-cau/endpoints/contracts';
import { DateText, DefinitionList, formatCount, PhoneLink, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

export function VisitFacts({ visit }: { visit: InstallationView }) {
  const t = useTranslations('endpoints');
  const { lat, lng, fullName, parentName } = visit.unit;
  const address = [visit.place, fullName, parentName].filter(Boolean).join(', ');
  const asset = ({ kind, model, serial }: InstallationView['kit'][number]): string => [t(`asset.${kind}`), model, serial].filter(Boolean).join(' · ');
  return (
    <>
      <Section sheet>
        <DefinitionList
          items={[
            { term: t('visits.address'), value: lat !== null && lng !== null ? <a href={`geo:${lat},${lng}`}>{address}</a> : address },
            { term: t('form.custodian'), value: <span className="inline-flex flex-wrap items-center gap-x-2">{visit.custodianName || t('visits.no_custodian')} <PhoneLink phone={visit.custodianPhone} name={visit.custodianName} /></span> },
            { term: t('form.line'), value: visit.lineKbps === null ? null : <span className="dc-figures">{formatCount(visit.lineKbps)}</span> },
            { term: t('visits.planned'), value: visit.plannedOn && <DateText value={visit.plannedOn} /> },
            { term: t('visits.installed_at'), value: visit.installedAt && <DateText value={visit.installedAt} time /> },
          ]}
        />
      </Section>
      {visit.kit.length > 0 && <Section title={t('visits.bring')} sheet><ul className="flex flex-col gap-1.5">{visit.kit.map((one) => <li key={one.id}>{asset(one)}</li>)}</ul></Section>}
    </>
  );
}
