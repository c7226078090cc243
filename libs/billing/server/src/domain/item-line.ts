import { vnd } from '@diem-cau/shared/money';
import { addDays, daysInMonth, monthOf } from '@diem-cau/shared/time';
import type { ChargeItem } from './charge-item';
import type { OwedLine } from './difference';

const NO_ENDPOINT = '';

/** The line of an item: of no endpoint and no days, so that no month's reckoning meets it. */
export function itemLine({ id, payerId, name, unit, quantity, unitVnd, vatClass, vatIncluded, dueOn }: ChargeItem): OwedLine {
  const month = monthOf(dueOn);
  const amountVnd = vnd(unitVnd * BigInt(quantity));
  return {
    kind: 'item', item: { id, name, unit, quantity }, endpointId: NO_ENDPOINT, payerId, role: 'payer', month, priceVersionId: '', monthlyVnd: unitVnd, vatClass, vatIncluded,
    from: dueOn, to: addDays(dueOn, 1), days: 1, spans: [], daysInMonth: daysInMonth(month), discountPercent: 0, fullVnd: amountVnd, amountVnd,
  };
}
