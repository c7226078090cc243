import type { Vnd } from '@diem-cau/shared/money';
import type { ServiceDay } from '@diem-cau/shared/time';

/** Everything that an invoice prints, as it was when it was issued: the renderer looks nothing up and adds nothing up but carried sums. */
export interface InvoiceDocument {
  /** Prints on every page that the paper is worth nothing. */
  readonly demonstration: boolean;
  /** e.g. "Hóa đơn giá trị gia tăng" */
  readonly title: string;
  /** One line under the title, e.g. "Kỳ cước tháng 10/2026"; null for none. */
  readonly subtitle: string | null;
  /** Form number and series, e.g. "1" and "C26TDC". */
  readonly formNumber: string;
  readonly series: string;
  readonly number: number;
  readonly issueDay: ServiceDay;
  /** The instant of issue; also the file's creation date, so that equal documents are equal bytes. */
  readonly issuedAt: Date;
  readonly seller: InvoiceSeller;
  readonly buyer: InvoiceBuyer;
  readonly lines: readonly InvoiceDocumentLine[];
  /** One per VAT rate. */
  readonly vatGroups: readonly InvoiceVatGroup[];
  readonly netVnd: Vnd;
  readonly vatVnd: Vnd;
  readonly grossVnd: Vnd;
  readonly inWords: string;
  /** e.g. "Chuyển khoản" */
  readonly paymentMethod: string;
  readonly bank: InvoiceBank | null;
  /** The VietQR text; null where nothing is to be paid or no account is known. */
  readonly qrText: string | null;
  /** What the payer writes on the transfer. */
  readonly reference: string;
}

export interface InvoiceSeller {
  readonly name: string;
  readonly address: string;
  readonly taxCode: string;
  readonly phone?: string | null;
}

export interface InvoiceBuyer {
  readonly name: string;
  readonly address: string;
  readonly taxCode: string | null;
  /** The 7-digit budget-unit code of a public body. */
  readonly budgetCode: string | null;
  readonly customerCode?: string | null;
}

export interface InvoiceDocumentLine {
  readonly description: string;
  /** A second, smaller line, e.g. "17/10/2026–31/10/2026 · 15/31 ngày". */
  readonly detail?: string | null;
  /** e.g. "Điểm cầu" */
  readonly unit: string;
  readonly quantity: number;
  readonly unitPriceVnd: Vnd;
  readonly vatPercent: number;
  readonly netVnd: Vnd;
}

export interface InvoiceVatGroup {
  readonly vatPercent: number;
  readonly netVnd: Vnd;
  readonly vatVnd: Vnd;
}

export interface InvoiceBank {
  readonly name: string;
  readonly accountNumber: string;
  readonly accountHolder: string;
}
