'use client';

import type { EndpointSummaryView } from '@diem-cau/endpoints/contracts';
import { DateText, formatCount, LinkButton, PhoneLink, Section, WorkList, type StateKind, type WorkItem } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCan } from '../../session/session-provider';

type Missing = EndpointSummaryView['notReady'][number];

const shapes: Record<Missing['reason'], StateKind> = { never_paired: 'draft', offline: 'off', degraded: 'warn', self_test: 'bad' };
const shown = 6;

/** Each endpoint that should be ready and is not: place, since when, whom to call, one verb. */
export function NotReady({ summary }: { summary: EndpointSummaryView }) {
  const t = useTranslations('endpoints.home');
  const mayPair = useCan('endpoints.pair');
  const missing = summary.expected - summary.ready;
  const item = (one: Missing): WorkItem => ({
    id: one.id,
    kind: shapes[one.reason],
    title: one.name.includes(one.unitName) ? one.name : `${one.unitName} · ${one.name}`,
    detail: (
      <>
        <span className="block">{t(`reason.${one.reason}`)}{one.since && <> {t('since')} <DateText value={one.since} time /></>}{one.place && ` · ${one.place}`}</span>
        {one.custodianPhone && <span className="block">{one.custodianName} <PhoneLink phone={one.custodianPhone} name={one.custodianName} /></span>}
      </>
    ),
    action: <LinkButton size="small" href={`/diem-cau/${one.id}${verb(one) === 'pair' ? '?viec=ghep' : '?phan=ket-noi'}`} aria-label={`${t(verb(one))}: ${one.unitName}`}>{t(verb(one))}</LinkButton>,
  });
  const verb = (one: Missing): 'pair' | 'check' => (one.reason === 'never_paired' && mayPair ? 'pair' : 'check');
  return (
    <Section title={t('not_ready')}>
      <WorkList label={t('not_ready')} items={summary.notReady.slice(0, shown).map(item)} empty={t('all_ready')} />
      {missing > shown && <p><Link href="/diem-cau?san-sang=chua">{t('see_all', { count: formatCount(missing) })}</Link></p>}
    </Section>
  );
}
