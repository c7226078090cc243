'use client';

import type { InstallationView } from '@diem-cau/endpoints/contracts';
import { DateText, LinkButton, PhoneLink, StateBadge } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { VisitState } from './visit-state';

/** One stop of the road. */
export function VisitCard({ visit, number, waiting }: { visit: InstallationView; number: number; waiting: boolean }) {
  const t = useTranslations('endpoints.visits');
  const done = visit.state !== 'planned' && visit.state !== 'installing';
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 rounded-large border border-line bg-sheet p-4">
      <span className="dc-figures text-lead text-ink-3">{number}</span>
      <div className="min-w-0 flex-1 basis-56">
        <h2 className="font-semibold">{visit.unit.fullName}{visit.unit.parentName && <span className="font-normal text-ink-2">, {visit.unit.parentName}</span>}</h2>
        <p>{[visit.name, visit.place].filter(Boolean).join(' · ')}</p>
        <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
          <VisitState visit={visit} />
          {visit.plannedOn && <span>{t('planned')} <DateText value={visit.plannedOn} /></span>}
          {visit.late && !done && <StateBadge kind="warn">{t('late')}</StateBadge>}
          {waiting && <StateBadge kind="wait">{t('waiting')}</StateBadge>}
        </p>
        <p className="flex flex-wrap items-center gap-x-2">{visit.custodianName || t('no_custodian')} <PhoneLink phone={visit.custodianPhone} name={visit.custodianName} /></p>
      </div>
      <LinkButton href={`/lap-dat/${visit.endpointId}`} className="max-sm:w-full" aria-label={`${t(done ? 'see' : 'open')}: ${visit.unit.fullName}`}>{t(done ? 'see' : 'open')}</LinkButton>
    </li>
  );
}
