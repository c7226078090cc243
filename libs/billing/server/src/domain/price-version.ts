import type { Vnd } from '@diem-cau/shared/money';
import type { Dated } from './dated';

/** The monthly price of one endpoint from a day on. */
export interface PriceVersion extends Dated {
  readonly versionId: string;
  readonly monthlyVnd: Vnd;
  readonly vatClass: string;
  /** C5: whether `monthlyVnd` already holds the VAT. */
  readonly vatIncluded: boolean;
}

/** The percentage of a VAT class from a day on. */
export interface VatRate extends Dated {
  readonly vatClass: string;
  /** Whole percent. */
  readonly percent: number;
}
