import type { Vnd } from '@diem-cau/shared/money';
import type { ServiceDay } from '@diem-cau/shared/time';

/**
 * An issued invoice as its electronic form carries it (Decision 1450/QĐ-TCT as amended by 1510, table PBan 2.1.0): nothing is looked
 * up or added up here.
 */
export interface EInvoice {
  /** e.g. "Hóa đơn giá trị gia tăng" */
  readonly title: string;
  readonly formNumber: string;
  readonly series: string;
  readonly number: number;
  readonly issueDay: ServiceDay;
  /** Tax code of the provider of the e-invoice service. */
  readonly providerTaxCode: string;
  readonly corrects: CorrectedInvoice | null;
  readonly seller: { readonly name: string; readonly taxCode: string; readonly address: string; readonly bank: { readonly account: string; readonly name: string } | null };
  readonly buyer: { readonly name: string; readonly taxCode: string | null; readonly budgetCode: string | null; readonly address: string; readonly customerCode: string };
  readonly lines: readonly EInvoiceLine[];
  /** One per VAT rate. */
  readonly vatGroups: readonly { readonly vatPercent: number; readonly netVnd: Vnd; readonly vatVnd: Vnd }[];
  readonly netVnd: Vnd;
  readonly vatVnd: Vnd;
  readonly grossVnd: Vnd;
  readonly inWords: string;
}

export interface EInvoiceLine {
  readonly code: string;
  readonly description: string;
  /** e.g. "Điểm cầu" */
  readonly unit: string;
  readonly quantity: number;
  readonly unitPriceVnd: Vnd;
  readonly netVnd: Vnd;
  readonly vatPercent: number;
}

export interface CorrectedInvoice {
  readonly kind: 'replacement' | 'adjustment';
  readonly formNumber: string;
  readonly series: string;
  readonly number: number;
  readonly issueDay: ServiceDay;
}
