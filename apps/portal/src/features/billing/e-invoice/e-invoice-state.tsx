'use client';

import type { EInvoiceRow } from '@diem-cau/billing/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const kinds: Record<EInvoiceRow['state'], StateKind> = {
  not_sent: 'off', to_send: 'draft', sending: 'draft', sent_unknown: 'warn', awaiting_code: 'draft', accepted: 'done', refused: 'bad', settled: 'off',
};

/** Where an electronic invoice is, and why it has not gone out. */
export function EInvoiceState({ eInvoice }: { eInvoice: Pick<EInvoiceRow, 'state' | 'waiting' | 'code' | 'words'> }) {
  const t = useTranslations('e_invoice');
  const { state, waiting, code, words } = eInvoice;
  return (
    <span>
      <StateBadge kind={waiting && waiting !== 'earlier_first' ? 'warn' : kinds[state]}>{t(`state.${state}`)}</StateBadge>
      {waiting && <span className="block text-small text-ink-2">{t(`waiting.${waiting}`)}</span>}
      {(state === 'refused' || state === 'settled') && words && <span className="block text-small text-ink-2">{code && `${code}: `}{words}</span>}
    </span>
  );
}
