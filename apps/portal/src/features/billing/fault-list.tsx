'use client';

import type { PayerFault } from '@diem-cau/billing/contracts';
import { useTranslations } from 'next-intl';

/** What a payer lacks for an invoice, in words: "thiếu mã số thuế, thiếu địa chỉ". */
export function FaultList({ faults }: { faults: readonly PayerFault[] }) {
  const t = useTranslations('billing.fault');
  return <>{faults.map((fault) => t(fault)).join(', ')}</>;
}
