'use client';

import type { InvoiceRow } from '@diem-cau/billing/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Props = { invoice: Pick<InvoiceRow, 'paymentState' | 'isOverdue' | 'totals' | 'isReplaced'>; filled?: boolean };

const kinds: Record<'paid' | 'overdue' | 'part_paid' | 'open' | 'replaced' | 'gives_back', StateKind> = { replaced: 'stop', gives_back: 'done', paid: 'done', overdue: 'warn', part_paid: 'wait', open: 'off' };

/** Replaced, or giving back; else paid, part paid, open or overdue: overdue outweighs part paid, because it asks for an act. */
export function InvoiceState({ invoice, filled }: Props) {
  const t = useTranslations('billing.invoice_state');
  const owes = invoice.paymentState !== 'paid' && invoice.isOverdue ? 'overdue' : invoice.paymentState;
  const state = invoice.isReplaced ? 'replaced' : invoice.totals.grossVnd < 0 ? 'gives_back' : owes;
  return <StateBadge kind={kinds[state]} filled={filled}>{t(state)}</StateBadge>;
}
