import { vnd, type Vnd } from '@diem-cau/shared/money';
import { addDays, daysInMonth, monthOf, type ServiceDay } from '@diem-cau/shared/time';
import type { OwedLine } from './difference';

/** Something sold once: set-up, equipment. */
export interface ChargeItem {
  readonly id: string;
  readonly payerId: string;
  readonly name: string;
  /** e.g. "Bộ". */
  readonly unit: string;
  readonly quantity: number;
  /** Price of one, with VAT where `vatIncluded`. */
  readonly unitVnd: Vnd;
  readonly vatClass: string;
  readonly vatIncluded: boolean;
  /** Delivered or completed; the law makes the invoice then (Decree 254 Art. 9). */
  readonly dueOn: ServiceDay;
}

/** What a line keeps of its item. */
export type LineItem = Pick<ChargeItem, 'id' | 'name' | 'unit' | 'quantity'>;

/** The line of an item: of no endpoint and no days, so that no month's reckoning meets it. */
export function itemLine({ id, payerId, name, unit, quantity, unitVnd, vatClass, vatIncluded, dueOn }: ChargeItem): OwedLine {
  const month = monthOf(dueOn);
  const amountVnd = vnd(unitVnd * BigInt(quantity));
  return {
    kind: 'item', item: { id, name, unit, quantity }, endpointId: NO_ENDPOINT, payerId, role: 'payer', month, priceVersionId: '', monthlyVnd: unitVnd, vatClass, vatIncluded,
    from: dueOn, to: addDays(dueOn, 1), days: 1, spans: [], daysInMonth: daysInMonth(month), discountPercent: 0, fullVnd: amountVnd, amountVnd,
  };
}

export const NO_ENDPOINT = '';
