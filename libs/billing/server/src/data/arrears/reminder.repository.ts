import { Injectable } from '@nestjs/common';
import type { MyReminder, ReminderView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { versionOn } from '../balance-sql';
import { found, orderBy, windowOf, type PageWindow } from '../list-sql';
import { nextNumberOfYear } from '../next-number';
import type { DueReminder } from '../../domain/arrears/reminder-due';
import type { LetterInvoice } from '../../domain/arrears/reminder-letter-of';

export interface ReminderRow extends Omit<ReminderView, 'hold'> {
  readonly payerTenantId: string;
}

export interface SentLetter {
  readonly at: Date;
  readonly onDay: string;
  readonly postId: string | null;
  readonly byName: string;
  readonly year: number;
  readonly number: number;
  /** As `letterToJson` packs it. */
  readonly letter: object;
}

const STATE = Prisma.sql`coalesce(o.kind, 'draft')`;
const SORTS = { payerName: 'v.name collate "vi-x-icu"', level: 'r.level', totalVnd: '"totalVnd"', draftedOn: 'r.drafted_on' };

/** Letters that are due, and what became of them. */
@Injectable()
export class ReminderRepository {
  constructor(private readonly db: Database) {}

  /** False where this very letter was drafted before. */
  async draft(operatorId: string, payer: { payerId: string; payerTenantId: string }, { level, invoiceIds }: DueReminder, { id, today, at }: { id: string; today: string; at: Date }): Promise<boolean> {
    const made = await this.db.tx.$executeRaw`
      insert into bill.reminder (id, operator_id, payer_id, payer_tenant_id, level, invoice_set, drafted_on, drafted_at)
      values (${id}::uuid, ${operatorId}::uuid, ${payer.payerId}::uuid, ${payer.payerTenantId}::uuid, ${level}, ${invoiceIds.join(',')}, ${today}::date, ${at}) on conflict do nothing`;
    if (made === 0) return false;
    await this.db.tx.$executeRaw`
      insert into bill.reminder_invoice (operator_id, reminder_id, payer_tenant_id, invoice_id)
      select ${operatorId}::uuid, ${id}::uuid, ${payer.payerTenantId}::uuid, unnest(${[...invoiceIds]}::uuid[])`;
    return true;
  }

  async page(filters: { state?: ReminderView['state'] | undefined; payerId?: string | undefined; id?: string }, window: PageWindow, today: string): Promise<{ items: ReminderRow[]; total: number }> {
    const [state, payerId, id] = [filters.state ?? null, filters.payerId ?? null, filters.id ?? null];
    const rows = await this.db.tx.$queryRaw<(Omit<ReminderRow, 'totalVnd'> & { totalVnd: bigint; total: number })[]>`
      select r.id::text, r.payer_id::text as "payerId", r.payer_tenant_id::text as "payerTenantId", p.code as "payerCode", coalesce(v.name, '') as "payerName", r.level, ${STATE} as state, r.drafted_on::text as "draftedOn",
             coalesce((o.letter ->> 'totalVnd')::bigint, a.open, 0)::bigint as "totalVnd", coalesce(jsonb_array_length(o.letter -> 'lines'), a.n)::int as invoices, a.oldest::text as "oldestDueDay",
             o.number || '/TBNC-' || o.year as number, o.on_day::text as "settledOn", o.by_name as "settledByName", count(*) over ()::int as total
        from bill.reminder r join bill.payer p on p.operator_id = r.operator_id and p.id = r.payer_id ${versionOn(today)}
        left join bill.reminder_outcome o on o.operator_id = r.operator_id and o.reminder_id = r.id
        left join lateral (select sum(b.open_vnd) filter (where b.open_vnd > 0) as open, count(*) filter (where b.open_vnd > 0) as n, min(i.due_day) filter (where b.open_vnd > 0) as oldest
                             from bill.reminder_invoice ri join bill.invoice i on i.operator_id = ri.operator_id and i.id = ri.invoice_id
                             join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id where ri.operator_id = r.operator_id and ri.reminder_id = r.id) a on true
       where (${state}::text is null or ${STATE} = ${state}) and (${payerId}::uuid is null or r.payer_id = ${payerId}::uuid) and (${id}::uuid is null or r.id = ${id}::uuid) and ${found('v.search', window.q)}
       ${orderBy(window.sort, SORTS, 'coalesce(o.on_day, r.drafted_on) desc, r.level desc, p.code')} ${windowOf(window)}`;
    return { items: rows.map(({ total: _, totalVnd, ...row }) => ({ ...row, totalVnd: vndToJson(totalVnd) })), total: rows[0]?.total ?? 0 };
  }

  async one(id: string, today: string): Promise<ReminderRow | null> {
    return (await this.page({ id }, { page: 1, pageSize: 1 }, today)).items[0] ?? null;
  }

  /** Of its invoices what is still owed, oldest first. */
  async invoices(id: string): Promise<LetterInvoice[]> {
    return this.db.tx.$queryRaw<LetterInvoice[]>`
      select i.series, i.number, i.issue_day::text as "issueDay", i.due_day::text as "dueDay", i.gross_vnd as "grossVnd", b.open_vnd as "openVnd", i.reference, i.is_demonstration as "isDemonstration"
        from bill.reminder_invoice ri join bill.invoice i on i.operator_id = ri.operator_id and i.id = ri.invoice_id
        join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id
       where ri.reminder_id = ${id}::uuid and b.open_vnd > 0 order by i.due_day, i.series, i.number`;
  }

  nextNumber(operatorId: string, year: number): Promise<number> {
    return nextNumberOfYear(this.db, 'reminder', operatorId, year);
  }

  /** False where the letter was sent or withdrawn before. */
  async markSent(operatorId: string, { id, payerTenantId }: Pick<ReminderRow, 'id' | 'payerTenantId'>, s: SentLetter): Promise<boolean> {
    const made = await this.db.tx.$executeRaw`
      insert into bill.reminder_outcome (operator_id, reminder_id, payer_tenant_id, kind, at, on_day, by_post_id, by_name, year, number, letter)
      values (${operatorId}::uuid, ${id}::uuid, ${payerTenantId}::uuid, 'sent', ${s.at}, ${s.onDay}::date, ${s.postId}::uuid, ${s.byName}, ${s.year}, ${s.number}, ${JSON.stringify(s.letter)}::jsonb)
      on conflict (operator_id, reminder_id) do nothing`;
    return made === 1;
  }

  async markWithdrawn(operatorId: string, { id, payerTenantId }: Pick<ReminderRow, 'id' | 'payerTenantId'>, s: { reason: 'paid' | 'by_person'; at: Date; onDay: string; postId: string | null; byName: string }): Promise<boolean> {
    const made = await this.db.tx.$executeRaw`
      insert into bill.reminder_outcome (operator_id, reminder_id, payer_tenant_id, kind, reason, at, on_day, by_post_id, by_name)
      values (${operatorId}::uuid, ${id}::uuid, ${payerTenantId}::uuid, 'withdrawn', ${s.reason}, ${s.at}, ${s.onDay}::date, ${s.postId}::uuid, ${s.byName}) on conflict (operator_id, reminder_id) do nothing`;
    return made === 1;
  }

  /** The letter as it was sent; also for the unit that it was sent to. */
  async letter(id: string): Promise<unknown> {
    const rows = await this.db.tx.$queryRaw<{ letter: unknown }[]>`select letter from bill.reminder_outcome where reminder_id = ${id}::uuid and kind = 'sent'`;
    return rows[0]?.letter ?? null;
  }

  /** Letters that the asking unit was sent, newest first. */
  async mine(): Promise<MyReminder[]> {
    return this.db.tx.$queryRaw<MyReminder[]>`
      select reminder_id::text as id, number || '/TBNC-' || year as number, on_day::text as "sentOn", letter -> 'sender' ->> 'name' as "operatorName", (letter ->> 'level')::int as level,
             (letter ->> 'totalVnd')::float8 as "totalVnd"
        from bill.reminder_outcome where kind = 'sent' order by at desc limit 100`;
  }
}
