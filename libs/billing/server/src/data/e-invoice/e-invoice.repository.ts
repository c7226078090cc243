import { Injectable } from '@nestjs/common';
import type { EInvoiceState, EInvoiceView, EInvoiceWaiting } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';

export interface EInvoiceHead {
  readonly invoiceId: string;
  readonly transactionId: string;
  readonly formNumber: string;
  readonly series: string;
  readonly number: number;
  readonly state: EInvoiceState;
  readonly tries: number;
  readonly sendStartedAt: Date | null;
  readonly nextAt: Date | null;
}

export interface EInvoiceMove {
  readonly state: EInvoiceState;
  readonly waiting?: Exclude<EInvoiceWaiting, 'earlier_first'> | null;
  readonly code?: string | null;
  readonly words?: string | null;
  readonly providerNumber?: string | null;
  readonly reservationCode?: string | null;
  readonly authorityCode?: string | null;
  readonly sendStartedAt?: Date;
  readonly nextAt: Date | null;
  readonly tries: number;
}

type EventKind = EInvoiceView['events'][number]['kind'];
export interface EInvoiceEvent {
  readonly kind: EventKind;
  readonly code?: string | null;
  readonly words?: string | null;
  readonly byName?: string | null;
}

/** The state of electronic invoices, and what happened to them. Moves are guarded by the state that was read; the database guards them again. */
@Injectable()
export class EInvoiceRepository {
  constructor(private readonly db: Database) {}

  /** Of each series the first one that is not through: the next must wait for it. */
  heads(): Promise<EInvoiceHead[]> {
    return this.db.tx.$queryRaw`
      select distinct on (form_number, series) invoice_id::text as "invoiceId", transaction_id::text as "transactionId", form_number as "formNumber", series, number, state, tries,
             send_started_at as "sendStartedAt", next_at as "nextAt"
        from bill.e_invoice where state in ('to_send', 'sending', 'sent_unknown', 'refused') order by form_number, series, number`;
  }

  /** What the provider has and the tax authority has not answered. */
  awaitingCode(): Promise<EInvoiceHead[]> {
    return this.db.tx.$queryRaw`
      select invoice_id::text as "invoiceId", transaction_id::text as "transactionId", form_number as "formNumber", series, number, state, tries, send_started_at as "sendStartedAt", next_at as "nextAt"
        from bill.e_invoice where state = 'awaiting_code' order by next_at nulls first, form_number, series, number`;
  }

  async states(invoiceIds: readonly string[]): Promise<ReadonlyMap<string, EInvoiceHead>> {
    const rows = await this.db.tx.$queryRaw<EInvoiceHead[]>`
      select invoice_id::text as "invoiceId", transaction_id::text as "transactionId", form_number as "formNumber", series, number, state, tries, send_started_at as "sendStartedAt", next_at as "nextAt"
        from bill.e_invoice where invoice_id = any(${invoiceIds}::uuid[])`;
    return new Map(rows.map((row) => [row.invoiceId, row]));
  }

  /** False where it was moved by another one meanwhile. */
  async move(from: EInvoiceHead, to: EInvoiceMove, at: Date, ...events: readonly EInvoiceEvent[]): Promise<boolean> {
    const moved = await this.db.tx.$executeRaw`
      update bill.e_invoice set state = ${to.state}, waiting = ${to.waiting ?? null}, code = ${to.code ?? null}, words = ${to.words ?? null},
             provider_number = coalesce(${to.providerNumber ?? null}, provider_number), reservation_code = coalesce(${to.reservationCode ?? null}, reservation_code),
             authority_code = coalesce(authority_code, ${to.authorityCode ?? null}), send_started_at = coalesce(${to.sendStartedAt ?? null}::timestamptz, send_started_at),
             next_at = ${to.nextAt}::timestamptz, tries = ${to.tries}, changed_at = ${at}
       where invoice_id = ${from.invoiceId}::uuid and state = ${from.state} and tries = ${from.tries}`;
    if (moved === 1) for (const event of events) await this.tell(from.invoiceId, event, at);
    return moved === 1;
  }

  async tell(invoiceId: string, { kind, code, words, byName }: EInvoiceEvent, at: Date): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.e_invoice_event (operator_id, invoice_id, kind, at, code, words, by_name)
      select operator_id, invoice_id, ${kind}, ${at}, ${code ?? null}, ${words ?? null}, ${byName ?? null} from bill.e_invoice where invoice_id = ${invoiceId}::uuid`;
  }

  async authorityCode(invoiceId: string): Promise<string | null> {
    const rows = await this.db.tx.$queryRaw<{ code: string | null }[]>`select authority_code as code from bill.e_invoice where invoice_id = ${invoiceId}::uuid`;
    return rows[0]?.code ?? null;
  }

  /** What waited for a key, a series or the gateway is looked at again at once. */
  async wake(): Promise<void> {
    await this.db.tx.$executeRaw`update bill.e_invoice set next_at = null where state in ('to_send', 'sent_unknown') and next_at is not null`;
  }
}
