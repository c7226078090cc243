'use client';

import type { InvoiceRow } from '@diem-cau/billing/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Props = { invoice: Pick<InvoiceRow, 'paymentState' | 'isOverdue'>; filled?: boolean };

const kinds: Record<'paid' | 'overdue' | 'part_paid' | 'open', StateKind> = { paid: 'done', overdue: 'warn', part_paid: 'wait', open: 'off' };

/** Paid, part paid, open or overdue; overdue outweighs part paid, because it asks for an act. */
export function InvoiceState({ invoice, filled }: Props) {
  const t = useTranslations('billing.invoice_state');
  const state = invoice.paymentState !== 'paid' && invoice.isOverdue ? 'overdue' : invoice.paymentState;
  return <StateBadge kind={kinds[state]} filled={filled}>{t(state)}</StateBadge>;
}
