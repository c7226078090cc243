import { Injectable } from '@nestjs/common';
import type { ChaseEntry } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import type { ServiceDay } from '@diem-cau/shared/time';
import { chaseState, type ChaseFact } from '../../domain/arrears/chase-state';
import type { OwedInvoice } from '../../domain/arrears/reminder-due';
import type { LateInvoice } from '../../domain/arrears/suspension-due';

/** A payer that owes something past due, with all that decides whether it is written to or suspended. */
export interface LatePayer {
  readonly payerId: string;
  readonly payerTenantId: string;
  readonly owed: readonly (OwedInvoice & LateInvoice)[];
  readonly lastLetterOn: ServiceDay | null;
  readonly hasDraft: boolean;
  readonly promisedUntil: ServiceDay | null;
  readonly isDisputed: boolean;
  /** A suspension is approved and not lifted. */
  readonly isSuspended: boolean;
}

export interface NewChaseEntry {
  readonly id: string;
  readonly payerId: string;
  readonly kind: ChaseFact['kind'];
  readonly text: string;
  readonly promisedUntil: string | null;
  readonly at: Date;
  readonly postId: string | null;
  readonly byName: string;
}

@Injectable()
export class ChaseRepository {
  constructor(private readonly db: Database) {}

  async latePayers(today: string, payerId: string | null = null): Promise<LatePayer[]> {
    const rows = await this.db.tx.$queryRaw<{
      payerId: string; payerTenantId: string; owed: { i: string; d: ServiceDay; o: string; l: number; s: number }[]; facts: ChaseFact[]; lastLetterOn: ServiceDay | null; hasDraft: boolean; isSuspended: boolean;
    }[]>`
      with late as (
        select i.payer_id, i.payer_tenant_id, i.id, i.due_day, b.open_vnd, coalesce(l.level, 0) as level, coalesce(l.sent, 0) as sent
          from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id
          left join lateral (select max(r.level) as level, count(*) filter (where o.kind = 'sent')::int as sent
                               from bill.reminder_invoice ri join bill.reminder r on r.operator_id = ri.operator_id and r.id = ri.reminder_id
                               left join bill.reminder_outcome o on o.operator_id = r.operator_id and o.reminder_id = r.id
                              where ri.operator_id = i.operator_id and ri.invoice_id = i.id and o.reason is distinct from 'paid') l on true
         where i.due_day < ${today}::date and b.open_vnd > 0 and (${payerId}::uuid is null or i.payer_id = ${payerId}::uuid))
      select l.payer_id::text as "payerId", l.payer_tenant_id::text as "payerTenantId",
             jsonb_agg(jsonb_build_object('i', l.id, 'd', l.due_day, 'o', l.open_vnd::text, 'l', l.level, 's', l.sent) order by l.due_day, l.id) as owed,
             (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'promisedUntil', c.promised_until) order by c.at, c.id), '[]') from bill.chase_entry c where c.payer_id = l.payer_id) as facts,
             (select max(coalesce(o.on_day, r.drafted_on))::text from bill.reminder r left join bill.reminder_outcome o on o.operator_id = r.operator_id and o.reminder_id = r.id
               where r.payer_id = l.payer_id and o.reason is distinct from 'paid') as "lastLetterOn",
             exists (select 1 from bill.reminder r where r.payer_id = l.payer_id and not exists (select 1 from bill.reminder_outcome o where o.operator_id = r.operator_id and o.reminder_id = r.id)) as "hasDraft",
             exists (select 1 from bill.suspension s where s.payer_id = l.payer_id and s.lifted_at is null) as "isSuspended"
        from late l group by l.payer_id, l.payer_tenant_id order by l.payer_id`;
    return rows.map(({ owed, facts, ...row }) => ({
      ...row, ...chaseState(facts), owed: owed.map(({ i, d, o, l, s }) => ({ invoiceId: i, dueDay: d, openVnd: BigInt(o), level: l, reminders: s })),
    }));
  }

  async facts(payerId: string): Promise<ChaseFact[]> {
    return this.db.tx.$queryRaw<ChaseFact[]>`select kind, promised_until::text as "promisedUntil" from bill.chase_entry where payer_id = ${payerId}::uuid order by at, id`;
  }

  async add(operatorId: string, e: NewChaseEntry): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.chase_entry (id, operator_id, payer_id, kind, text, promised_until, at, by_post_id, by_name)
      values (${e.id}::uuid, ${operatorId}::uuid, ${e.payerId}::uuid, ${e.kind}, ${e.text}, ${e.promisedUntil}::date, ${e.at}, ${e.postId}::uuid, ${e.byName})`;
  }

  /** What was noted, with the letters and suspensions of the payer between. */
  async entries(payerId: string): Promise<ChaseEntry[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<ChaseEntry, 'at'> & { at: Date })[]>`
      select * from (
        select c.id::text, c.kind, c.at, c.by_name as "byName", c.text, c.promised_until::text as "promisedUntil", null::text as "reminderId" from bill.chase_entry c where c.payer_id = ${payerId}::uuid
        union all
        select r.id::text, 'reminder_sent', o.at, o.by_name, o.number || '/TBNC-' || o.year, null, r.id::text
          from bill.reminder r join bill.reminder_outcome o on o.operator_id = r.operator_id and o.reminder_id = r.id where r.payer_id = ${payerId}::uuid and o.kind = 'sent'
        union all select s.id::text, 'suspension_approved', s.approved_at, s.approved_by_name, s.note, null, null from bill.suspension s where s.payer_id = ${payerId}::uuid
        union all select s.id::text, 'suspension_lifted', s.lifted_at, coalesce(s.lifted_by_name, ''), s.lifted_cause, null, null from bill.suspension s where s.payer_id = ${payerId}::uuid and s.lifted_at is not null) x
       order by at desc, id desc limit 500`;
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
