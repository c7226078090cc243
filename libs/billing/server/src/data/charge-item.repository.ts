import { Injectable } from '@nestjs/common';
import type { AddChargeItemInput, ChargeItemView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vnd, vndToJson } from '@diem-cau/shared/money';
import type { ChargeItem } from '../domain/charge-item';
import { dayOf } from './dates';
import { allOf, orderBy, windowOf, type PageWindow } from './list-sql';

interface NewChargeItem extends AddChargeItemInput {
  readonly id: string;
  readonly at: Date;
  readonly postId: string | null;
  readonly byName: string;
}

const SORTS = { dueOn: 'c.due_on', payerName: 'v.name collate "vi-x-icu"', name: 'c.name collate "vi-x-icu"' };

/** What is sold once and waits for an invoice. */
@Injectable()
export class ChargeItemRepository {
  constructor(private readonly db: Database) {}

  async add(operatorId: string, i: NewChargeItem): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.charge_item (id, operator_id, payer_id, name, unit, quantity, unit_vnd, vat_class, vat_included, due_on, recorded_at, post_id, by_name)
      values (${i.id}::uuid, ${operatorId}::uuid, ${i.payerId}::uuid, ${i.name}, ${i.unit}, ${i.quantity}, ${BigInt(i.unitVnd)}, ${i.vatClass}, ${i.vatIncluded}, ${i.dueOn}::date, ${i.at}, ${i.postId}::uuid, ${i.byName})`;
  }

  /** Items due until a day, of some payers, in the order in which they were entered. */
  async unbilled(payerIds: readonly string[] | 'all', until: string): Promise<ChargeItem[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<ChargeItem, 'unitVnd' | 'dueOn'> & { unit_vnd: bigint; due_on: string })[]>`
      select c.id::text, c.payer_id::text as "payerId", c.name, c.unit, c.quantity, c.unit_vnd, c.vat_class as "vatClass", c.vat_included as "vatIncluded", c.due_on::text
        from bill.charge_item c
       where c.cancelled_at is null and c.due_on <= ${until}::date and ${payerIds === 'all' ? Prisma.sql`true` : Prisma.sql`c.payer_id = any(${payerIds}::uuid[])`}
         and not exists (select 1 from bill.invoice_line l where l.operator_id = c.operator_id and l.item_id = c.id and l.kind = 'item') order by c.due_on, c.id`;
    return rows.map(({ unit_vnd, due_on, ...item }) => ({ ...item, unitVnd: vnd(unit_vnd), dueOn: dayOf(due_on) }));
  }

  async page({ payerId, state }: { payerId?: string | undefined; state: 'open' | 'all' }, window: PageWindow, id: string | null = null): Promise<{ items: ChargeItemView[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<(Omit<ChargeItemView, 'unitVnd' | 'invoice' | 'recordedAt'> & { unit_vnd: bigint; recorded_at: Date; invoice_id: string | null; series: string | null; number: number | null; total: number })[]>`
      select c.id::text, c.payer_id::text as "payerId", coalesce(v.name, '') as "payerName", c.name, c.unit, c.quantity, c.unit_vnd, c.vat_class as "vatClass", c.vat_included as "vatIncluded",
             c.due_on::text as "dueOn", c.recorded_at, c.by_name as "byName", c.cancelled_at is not null as "isCancelled", i.id::text as invoice_id, i.series, i.number, count(*) over ()::int as total
        from bill.charge_item c
        left join bill.invoice_line l on l.operator_id = c.operator_id and l.item_id = c.id and l.kind = 'item'
        left join bill.invoice i on i.operator_id = l.operator_id and i.id = l.invoice_id
        left join lateral (select name from bill.payer_version v where v.payer_id = c.payer_id order by v.valid_from desc, v.id desc limit 1) v on true
       where ${allOf([
         ...(id ? [Prisma.sql`c.id = ${id}::uuid`] : []),
         ...(payerId ? [Prisma.sql`c.payer_id = ${payerId}::uuid`] : []),
         ...(state === 'open' ? [Prisma.sql`c.cancelled_at is null and i.id is null`] : []),
         ...(window.q ? [Prisma.sql`(core.search_key(c.name) like '%' || core.search_key(${window.q}) || '%' or core.search_key(v.name) like '%' || core.search_key(${window.q}) || '%')`] : []),
       ])} ${orderBy(window.sort, SORTS, 'c.due_on desc, c.id desc')} ${windowOf(window)}`;
    return {
      items: rows.map(({ unit_vnd, recorded_at, invoice_id, series, number, total: _, ...row }) => ({
        ...row, unitVnd: vndToJson(unit_vnd), recordedAt: recorded_at.toISOString(), invoice: invoice_id !== null && series !== null && number !== null ? { id: invoice_id, series, number } : null,
      })),
      total: rows[0]?.total ?? 0,
    };
  }

  async cancel(id: string, at: Date): Promise<void> {
    await this.db.tx.$executeRaw`update bill.charge_item set cancelled_at = ${at} where id = ${id}::uuid`;
  }
}
