import type { Vnd } from '@diem-cau/shared/money';
import type { ServiceDay } from '@diem-cau/shared/time';

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
