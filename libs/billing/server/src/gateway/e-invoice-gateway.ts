import type { EInvoice } from '@diem-cau/billing/invoice-xml';

/** One invoice as it goes out. The same transaction id on every try: the provider answers a known one with the invoice it has. */
export interface EInvoiceMessage {
  readonly transactionId: string;
  /** By which the provider knows the series. */
  readonly templateCode: string;
  readonly invoice: EInvoice;
  readonly issuedAt: Date;
  readonly corrected: { readonly issuedAt: Date; readonly templateCode: string } | null;
  /** Signed by the seller and verified; for protocols that carry the document itself. */
  readonly signedXml: string;
}

export interface TakenIn {
  readonly outcome: 'taken_in';
  /** Series and number as the provider gave them; null where it has not numbered it yet. */
  readonly providerNumber: string | null;
  readonly reservationCode: string | null;
  readonly authorityCode: string | null;
}
export interface Refused {
  readonly outcome: 'refused';
  readonly code: string;
  readonly words: string;
}
/** Nothing left this side: it may be sent again at once. */
export interface NotSent {
  readonly outcome: 'not_sent';
  readonly reason: 'unreachable' | 'credentials';
  readonly words: string;
}
/** It may have arrived: it must be looked up before it is sent again. */
export interface NoAnswer {
  readonly outcome: 'no_answer';
  readonly code: 'timeout' | 'connection_lost' | 'server_error' | 'bad_answer';
  readonly words: string;
}
export interface Missing {
  readonly outcome: 'missing';
}

export type SendAnswer = TakenIn | Refused | NotSent | NoAnswer;
export type LookUpAnswer = TakenIn | Missing | Refused | NotSent | NoAnswer;

export interface RegisteredSeries {
  readonly templateCode: string;
  readonly series: string;
}
export type ProbeAnswer = { readonly outcome: 'works'; readonly series: readonly RegisteredSeries[] } | Refused | NotSent | NoAnswer;

/** A provider of e-invoices, as one operator's account sees it. Answers, never throws: what went wrong is an answer too. */
export interface EInvoiceGateway {
  send(message: EInvoiceMessage): Promise<SendAnswer>;
  lookUp(transactionId: string): Promise<LookUpAnswer>;
  /** Signs in and asks which series the provider has. */
  probe(): Promise<ProbeAnswer>;
}

export interface GatewayAccount {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** The operator's own. */
  readonly taxCode: string;
}

export interface EInvoiceGateways {
  /** How long a call may take in all; who sends holds the line a little longer. */
  readonly timeoutMs: number;
  open(account: GatewayAccount): EInvoiceGateway;
}

/** Injection token. */
export const E_INVOICE_GATEWAYS = Symbol.for('EInvoiceGateways');
