import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import type { NamedInvoice, OpenInvoice } from '../../domain/money-in/match-money';

export interface ToldMoney { readonly amountVnd: bigint; readonly day: string; readonly payerId: string | null }

/** What is known when money is matched, each in one statement however many lines there are. */
@Injectable()
export class MatchingRepository {
  constructor(private readonly db: Database) {}

  /** All payers, in one order: whoever matches a statement moves anybody's money. */
  async lockAllPayers(): Promise<void> {
    await this.db.tx.$executeRaw`select id from bill.payer order by id for no key update`;
  }

  /** The document that stands now for each of these references. */
  async named(references: readonly string[]): Promise<Map<string, NamedInvoice>> {
    if (references.length === 0) return new Map();
    const rows = await this.db.tx.$queryRaw<(NamedInvoice & { reference: string })[]>`
      with recursive chain as (
        select i.reference, i.id, i.payer_id, 0 as depth from jsonb_array_elements_text(${JSON.stringify(references)}::jsonb) r(t) join bill.invoice i on i.reference = r.t and i.state = 'issued'
        union all select c.reference, r.id, r.payer_id, c.depth + 1 from chain c join bill.invoice r on r.corrects_id = c.id and r.kind = 'replacement' and r.state = 'issued'),
      latest as (select distinct on (reference) * from chain order by reference, depth desc)
      select l.reference, l.id::text, l.payer_id::text as "payerId", l.depth > 0 as "isReplacement", b.due_vnd as "dueVnd" from latest l join bill.invoice_balance b on b.invoice_id = l.id`;
    return new Map(rows.map(({ reference, ...invoice }) => [reference, invoice]));
  }

  /** Every invoice that still owes, oldest first. */
  async open(): Promise<OpenInvoice[]> {
    return this.db.tx.$queryRaw<OpenInvoice[]>`
      select i.id::text, i.payer_id::text as "payerId", b.open_vnd as "openVnd" from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id
       where i.state = 'issued' and i.gross_vnd > 0 and b.open_vnd > 0 order by i.issued_at, i.series, i.number`;
  }

  /** Money of these amounts that a source of the other kind told of about these days, with whose it became; null while nobody knows. */
  async toldBy(other: 'bank' | 'treasury', amounts: readonly bigint[], fromDay: string, toDay: string): Promise<ToldMoney[]> {
    return this.db.tx.$queryRaw<ToldMoney[]>`
      select l.amount_vnd as "amountVnd", l.day::text, x.payer_id::text as "payerId" from bill.bank_line l
        cross join lateral (
          select p.payer_id from bill.payment p where p.operator_id = l.operator_id and p.bank_line_id = l.id and not exists (select 1 from bill.payment_reversal r where r.payment_id = p.id)
          union all select null from bill.unmatched_money m where m.operator_id = l.operator_id and m.bank_line_id = l.id and m.settled_at is null) x
       where l.source = ${other} and l.amount_vnd = any(${[...amounts]}::bigint[]) and l.day between ${fromDay}::date - 7 and ${toDay}::date + 7`;
  }
}
