import { Injectable } from '@nestjs/common';
import type { listQuotationsFiltersSchema, MyQuotation, QuotationRow, QuotationView, SaveQuotationInput } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import type { z } from 'zod';
import { versionOn } from '../balance-sql';
import type { QuotationContent } from '../../domain/quotation/quotation-content';
import { found, orderBy, windowOf, type PageWindow } from '../list-sql';
import { nextNumberOfYear } from '../next-number';

export type QuotationFilters = z.infer<typeof listQuotationsFiltersSchema>;
export type QuotationAnswer = 'done' | 'same' | 'unknown' | 'closed' | 'expired';
export interface StoredQuotation extends QuotationRow {
  readonly payerTenantId: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly draft: SaveQuotationInput;
  readonly content: QuotationContent | null;
}

type Row = Omit<StoredQuotation, 'grossVnd' | 'createdAt' | 'sentAt' | 'answeredAt'> & { gross: bigint; createdAt: Date; sentAt: Date | null; answeredAt: Date | null; total: number };

const SORTS = { number: 'q.year, q.number', payerName: '"payerName" collate "vi-x-icu"', grossVnd: 'q.gross_vnd', validUntil: 'q.valid_until', createdAt: 'q.created_at' };
const NUMBER = Prisma.sql`q.number || '/BG-' || q.year`;
const stateOn = (today: string): Prisma.Sql => Prisma.sql`case when q.state = 'sent' and q.valid_until < ${today}::date then 'expired' else q.state end`;

/** Quotations; row security decides whose. */
@Injectable()
export class QuotationRepository {
  constructor(private readonly db: Database) {}

  async page(filters: QuotationFilters, window: PageWindow, today: string, id: string | null = null): Promise<{ items: StoredQuotation[]; total: number }> {
    const [state, payerId] = [filters.state === 'all' ? null : filters.state, filters.payerId ?? null];
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select q.id::text, ${NUMBER} as number, ${stateOn(today)} as state, q.title, q.payer_id::text as "payerId", coalesce(q.content -> 'buyer' ->> 'name', v.name, '') as "payerName", q.valid_until::text as "validUntil", q.gross_vnd as gross,
             q.created_at as "createdAt", q.sent_at as "sentAt", q.answered_at as "answeredAt", q.answered_by as "answeredBy", q.reason, q.payer_tenant_id::text as "payerTenantId", q.operator_id::text as "operatorId",
             coalesce(q.content -> 'seller' ->> 'name', '') as "operatorName", q.draft, q.content, count(*) over ()::int as total
        from bill.quotation q join bill.payer p on p.operator_id = q.operator_id and p.id = q.payer_id ${versionOn(today)}
       where (${state}::text is null or ${stateOn(today)} = ${state}) and (${payerId}::uuid is null or q.payer_id = ${payerId}::uuid) and (${id}::uuid is null or q.id = ${id}::uuid)
         and (${found('v.search', window.q)} or ${found('core.search_key(q.title)', window.q)})
       ${orderBy(window.sort, SORTS, 'q.created_at desc, q.id')} ${windowOf(window)}`;
    return { items: rows.map(({ total: _, ...row }) => storedOf(row)), total: rows[0]?.total ?? 0 };
  }

  async one(id: string, today: string): Promise<StoredQuotation | null> {
    return (await this.page({ state: 'all' }, { page: 1, pageSize: 1 }, today, id)).items[0] ?? null;
  }

  /** Those that the asking unit was sent, newest first. */
  async mine(today: string): Promise<(MyQuotation & { readonly operatorId: string; readonly content: QuotationContent; readonly sentOn: Date })[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<MyQuotation, 'grossVnd' | 'sentAt' | 'answeredAt'> & { gross: bigint; sentAt: Date; answeredAt: Date | null; operatorId: string; content: QuotationContent })[]>`
      select q.id::text, ${NUMBER} as number, ${stateOn(today)} as state, q.title, q.valid_until::text as "validUntil", q.gross_vnd as gross, q.sent_at as "sentAt", q.answered_at as "answeredAt", q.answered_by as "answeredBy", q.reason,
             q.content -> 'seller' ->> 'name' as "operatorName", q.operator_id::text as "operatorId", q.content
        from bill.quotation q where q.state in ('sent', 'accepted', 'declined') order by q.sent_at desc limit 100`;
    return rows.map(({ gross, sentAt, answeredAt, ...row }) => ({ ...row, grossVnd: vndToJson(gross), sentAt: sentAt.toISOString(), sentOn: sentAt, answeredAt: answeredAt?.toISOString() ?? null }));
  }

  async add(operatorId: string, q: { id: string; payerTenantId: string; input: SaveQuotationInput; grossVnd: number; at: Date; byName: string }): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.quotation (id, operator_id, payer_id, payer_tenant_id, state, draft, title, valid_until, deliver_on, gross_vnd, created_at, by_name)
      values (${q.id}::uuid, ${operatorId}::uuid, ${q.input.payerId}::uuid, ${q.payerTenantId}::uuid, 'draft', ${JSON.stringify(q.input)}::jsonb, ${q.input.title}, ${q.input.validUntil}::date, ${q.input.deliverOn}::date, ${BigInt(q.grossVnd)}, ${q.at}, ${q.byName})`;
  }

  /** False where it is a draft no more. */
  async change(id: string, payerTenantId: string, input: SaveQuotationInput, grossVnd: number): Promise<boolean> {
    return (await this.db.tx.$executeRaw`
      update bill.quotation set payer_id = ${input.payerId}::uuid, payer_tenant_id = ${payerTenantId}::uuid, draft = ${JSON.stringify(input)}::jsonb, title = ${input.title}, valid_until = ${input.validUntil}::date, deliver_on = ${input.deliverOn}::date,
             gross_vnd = ${BigInt(grossVnd)} where id = ${id}::uuid and state = 'draft'`) === 1;
  }

  async drop(id: string): Promise<boolean> {
    return (await this.db.tx.$executeRaw`delete from bill.quotation where id = ${id}::uuid and state = 'draft'`) === 1;
  }

  nextNumber(operatorId: string, year: number): Promise<number> {
    return nextNumberOfYear(this.db, 'quotation', operatorId, year);
  }

  /** False where it is a draft no more. */
  async send(id: string, s: { year: number; number: number; at: Date; content: QuotationContent }): Promise<boolean> {
    return (await this.db.tx.$executeRaw`
      update bill.quotation set state = 'sent', year = ${s.year}, number = ${s.number}, sent_at = ${s.at}, content = ${JSON.stringify(s.content)}::jsonb, gross_vnd = ${BigInt(s.content.grossVnd)} where id = ${id}::uuid and state = 'draft'`) === 1;
  }

  /** False where it waits for no answer. */
  async withdraw(id: string, at: Date, byName: string): Promise<boolean> {
    return (await this.db.tx.$executeRaw`update bill.quotation set state = 'withdrawn', answered_at = ${at}, answered_by = ${byName} where id = ${id}::uuid and state = 'sent'`) === 1;
  }

  async answer(id: string, a: { accept: boolean; at: Date; day: string; byName: string; reason: string }): Promise<QuotationAnswer> {
    const rows = await this.db.tx.$queryRaw<{ outcome: QuotationAnswer }[]>`select ctx.answer_quotation(${id}::uuid, ${a.accept}, ${a.at}, ${a.day}::date, ${a.byName}, ${a.reason}) as outcome`;
    return rows[0]?.outcome ?? 'unknown';
  }

  async invoices(id: string): Promise<QuotationView['invoices']> {
    return this.db.tx.$queryRaw<QuotationView['invoices']>`
      select distinct i.id::text, i.series, i.number from bill.charge_item c join bill.invoice_line l on l.operator_id = c.operator_id and l.item_id = c.id and l.kind = 'item'
        join bill.invoice i on i.operator_id = l.operator_id and i.id = l.invoice_id where c.quotation_id = ${id}::uuid order by i.series, i.number`;
  }
}

function storedOf({ gross, createdAt, sentAt, answeredAt, ...row }: Omit<Row, 'total'>): StoredQuotation {
  return { ...row, state: row.state, grossVnd: vndToJson(gross), createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null, answeredAt: answeredAt?.toISOString() ?? null };
}
