import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import type { Allocation } from '../domain/allocate';
import type { Release } from '../domain/difference';
import type { DocumentDraft } from '../domain/invoice-draft';
import { UNKNOWN_ENDPOINT, type EndpointNames } from '../domain/line-names';
import { multirangeOf } from './billed-line-row';

export interface IssuedInvoice {
  readonly id: string;
  readonly kind: DocumentDraft['kind'];
  readonly correctsId: string | null;
  readonly payerId: string;
  readonly payerTenantId: string;
  readonly number: number;
  readonly reference: string;
  readonly throughMonth: string;
  readonly buyer: Readonly<Record<string, string | null>>;
  readonly buyerName: string;
  readonly searchText: string;
  readonly netVnd: bigint;
  readonly vatVnd: bigint;
  readonly grossVnd: bigint;
  readonly askedVnd: bigint;
  readonly inWords: string;
  readonly qrText: string | null;
}

/** What all invoices of one issue share. */
export interface IssueHead {
  readonly operatorId: string;
  readonly runId: string | null;
  readonly formNumber: string;
  readonly series: string;
  readonly issuedAt: Date;
  readonly issueDay: string;
  readonly dueDay: string;
  readonly seller: Readonly<Record<string, string | null>>;
  readonly bank: Readonly<Record<string, string>> | null;
  readonly isDemonstration: boolean;
}

/** Writes many invoices with few statements. Lines first, the number last: see the migration. */
@Injectable()
export class InvoiceWriterRepository {
  constructor(private readonly db: Database) {}

  async addLines(operatorId: string, drafts: readonly DocumentDraft[], tenantOf: (payerId: string) => string, names: ReadonlyMap<string, EndpointNames>): Promise<void> {
    const lines = drafts.flatMap((draft) =>
      draft.lines.map((line, index) => {
        const { code, name, unitName } = line.item ? { ...UNKNOWN_ENDPOINT, name: line.item.name } : (names.get(line.endpointId) ?? UNKNOWN_ENDPOINT);
        return [draft.id, index + 1, draft.payerId, tenantOf(draft.payerId), line.role, line.item ? null : line.endpointId, code, name, unitName, line.month, line.item ? null : line.priceVersionId,
          line.monthlyVnd.toString(), line.vatClass, line.vatIncluded, line.from, line.to, line.item ? null : multirangeOf(line.spans), line.days, line.daysInMonth, line.discountPercent,
          line.amountVnd.toString(), line.vatPercent, line.netVnd.toString(), line.kind, line.reckonedVnd === line.amountVnd ? null : line.reckonedVnd.toString(),
          line.corrects?.invoiceId ?? null, line.corrects?.position ?? null, line.held && multirangeOf(line.held), line.item?.id ?? null, line.item?.unit ?? null, line.item?.quantity ?? null];
      }),
    );
    await this.db.tx.$executeRaw`
      insert into bill.invoice_line (operator_id, invoice_id, position, payer_id, payer_tenant_id, role, endpoint_id, endpoint_code, endpoint_name, unit_name, month, price_id,
             monthly_vnd, vat_class, vat_included, from_day, to_day, spans, days, days_in_month, discount_percent, amount_vnd, vat_percent, net_vnd, kind, reckoned_vnd, corrects_id, corrects_position, held, item_id, item_unit, quantity)
      select ${operatorId}::uuid, (l->>0)::uuid, (l->>1)::int, (l->>2)::uuid, (l->>3)::uuid, l->>4, (l->>5)::uuid, l->>6, l->>7, l->>8, l->>9, (l->>10)::uuid,
             (l->>11)::bigint, l->>12, (l->>13)::boolean, (l->>14)::date, (l->>15)::date, (l->>16)::datemultirange, (l->>17)::int, (l->>18)::int, (l->>19)::int,
             (l->>20)::bigint, (l->>21)::int, (l->>22)::bigint, l->>23, (l->>24)::bigint, (l->>25)::uuid, (l->>26)::int, (l->>27)::datemultirange, (l->>28)::uuid, l->>29, (l->>30)::int
        from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) l`;
    const groups = drafts.flatMap((draft) =>
      draft.vatGroups.map((group) => [draft.id, tenantOf(draft.payerId), group.vatPercent, group.netVnd.toString(), group.vatVnd.toString()]),
    );
    await this.db.tx.$executeRaw`
      insert into bill.invoice_vat (operator_id, invoice_id, payer_tenant_id, vat_percent, net_vnd, vat_vnd)
      select ${operatorId}::uuid, (g->>0)::uuid, (g->>1)::uuid, (g->>2)::int, (g->>3)::bigint, (g->>4)::bigint from jsonb_array_elements(${JSON.stringify(groups)}::jsonb) g`;
  }

  /** Days that lines no longer hold; before the lines that bill them to somebody else. */
  async releaseDays(operatorId: string, releases: readonly Release[], at: Date): Promise<void> {
    if (releases.length === 0) return;
    const rows = releases.map(({ line, days }) => [line.invoiceId, line.position, multirangeOf(days)]);
    await this.db.tx.$executeRaw`
      insert into bill.day_release (operator_id, invoice_id, position, days, at)
      select ${operatorId}::uuid, (r->>0)::uuid, (r->>1)::int, (r->>2)::datemultirange, ${at} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`;
  }

  /**
   * Takes `count` numbers in a row and holds the series until the transaction ends. The instant never lies before that of an
   * earlier number.
   */
  async takeNumbers(operatorId: string, formNumber: string, series: string, count: number, now: Date): Promise<{ first: number; issuedAt: Date }> {
    const rows = await this.db.tx.$queryRaw<{ first: number; at: Date }[]>`
      insert into bill.series as s (operator_id, form_number, series, next_number, last_issued_at)
      values (${operatorId}::uuid, ${formNumber}, ${series}, 1 + ${count}::int, ${now})
      on conflict (operator_id, form_number, series)
      do update set next_number = s.next_number + ${count}::int, last_issued_at = greatest(s.last_issued_at, excluded.last_issued_at)
      returning next_number - ${count}::int as first, last_issued_at as at`;
    const row = rows[0];
    if (!row) throw new Error('the series gave no number');
    return { first: row.first, issuedAt: row.at };
  }

  async addInvoices(head: IssueHead, invoices: readonly IssuedInvoice[]): Promise<void> {
    const rows = invoices.map((i) => [i.id, i.payerId, i.payerTenantId, i.number, i.reference, i.throughMonth, i.buyer, i.netVnd.toString(), i.vatVnd.toString(),
      i.grossVnd.toString(), i.askedVnd.toString(), i.inWords, i.qrText, i.buyerName, i.searchText, i.kind, i.correctsId]);
    await this.db.tx.$executeRaw`
      insert into bill.invoice (id, operator_id, payer_id, payer_tenant_id, run_id, state, form_number, series, number, reference, issued_at, issue_day, due_day, through_month,
             seller, buyer, bank, net_vnd, vat_vnd, gross_vnd, asked_vnd, in_words, qr_text, is_demonstration, buyer_name, search, kind, corrects_id)
      select (i->>0)::uuid, ${head.operatorId}::uuid, (i->>1)::uuid, (i->>2)::uuid, ${head.runId}::uuid, 'issued', ${head.formNumber}, ${head.series}, (i->>3)::int, i->>4,
             ${head.issuedAt}, ${head.issueDay}::date, ${head.dueDay}::date, i->>5, ${JSON.stringify(head.seller)}::jsonb, i->6, ${head.bank === null ? null : JSON.stringify(head.bank)}::jsonb,
             (i->>7)::bigint, (i->>8)::bigint, (i->>9)::bigint, (i->>10)::bigint, i->>11, i->>12, ${head.isDemonstration}, i->>13, core.search_key(i->>14), i->>15, (i->>16)::uuid
        from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) i`;
  }

  async addAllocations(operatorId: string, at: Date, allocations: readonly (Allocation & { payerId: string; payerTenantId: string })[]): Promise<void> {
    if (allocations.length === 0) return;
    const rows = allocations.map((a) => [a.paymentId, a.payerId, a.payerTenantId, a.invoiceId, a.amountVnd.toString()]);
    await this.db.tx.$executeRaw`
      insert into bill.payment_allocation (operator_id, payment_id, payer_id, payer_tenant_id, invoice_id, amount_vnd, at)
      select ${operatorId}::uuid, (a->>0)::uuid, (a->>1)::uuid, (a->>2)::uuid, (a->>3)::uuid, (a->>4)::bigint, ${at} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) a`;
  }

  /** Two outbox rows an invoice: its PDF, and the notice to its payer; and one for all where they are to be sent electronically. */
  async addFollowUps(operatorId: string, invoices: readonly IssuedInvoice[]): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into app.outbox (operator_id, topic, body)
      select ${operatorId}::uuid, 'billing.makeInvoiceDocument', jsonb_build_object('invoiceId', i) from unnest(${invoices.map(({ id }) => id)}::text[]) i`;
    await this.db.tx.$executeRaw`select ctx.notify_payers(${invoices.map(({ id }) => id)}::uuid[])`;
    await this.db.tx.$executeRaw`insert into app.outbox (operator_id, topic, body) select operator_id, 'billing.sendEInvoices', '{}' from bill.e_invoice_gateway where is_active`;
  }
}
