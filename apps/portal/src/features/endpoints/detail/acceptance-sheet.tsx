'use client';

import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { DateText, DefinitionList, formatCount, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** What the technician reported and what the district signed. */
export function AcceptanceSheet({ endpoint }: { endpoint: EndpointDetailView }) {
  const t = useTranslations('endpoints');
  const { installation, acceptance } = endpoint;
  if (!installation && !acceptance) return null;
  const checks = installation ? Object.entries(installation.checks).filter(([, passed]) => passed).map(([check]) => t(`check.${check}`)) : [];
  const line = installation?.lineKbpsMeasured;
  return (
    <Section title={t('detail.papers')} sheet>
      <DefinitionList
        items={[
          ...(installation
            ? [
                { term: t('detail.installed'), value: <><DateText value={installation.installedAt} time /> · {installation.technicianName}</> },
                { term: t('detail.checks'), value: checks.join(', ') },
                { term: t('detail.line_measured'), value: typeof line === 'number' && <span className="dc-figures">{formatCount(line)} kbit/s</span> },
                { term: t('detail.note'), value: installation.note },
              ]
            : []),
          ...(acceptance
            ? [
                { term: t('detail.accepted'), value: <DateText value={acceptance.acceptedOn} /> },
                { term: t('detail.record'), value: acceptance.number },
                { term: t('detail.signer'), value: `${acceptance.signerName}, ${acceptance.signerTitle}` },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
