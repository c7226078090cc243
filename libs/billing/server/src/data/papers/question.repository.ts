import { Injectable } from '@nestjs/common';
import type { listQuestionsFiltersSchema, QuestionView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import type { z } from 'zod';
import { found, orderBy, windowOf, type PageWindow } from '../list-sql';

export type QuestionFilters = z.infer<typeof listQuestionsFiltersSchema>;
type Row = Omit<QuestionView, 'askedAt' | 'entries'> & { askedAt: Date; entries: QuestionView['entries']; total: number; payerTenantId: string; operatorId: string };
export type StoredQuestion = QuestionView & { readonly payerTenantId: string; readonly operatorId: string };

export interface NewEntry {
  readonly kind: 'asked' | 'answered' | 'closed';
  readonly text: string;
  readonly at: Date;
  readonly postId: string | null;
  readonly byName: string;
}

const SORTS = { askedAt: 'q.at', buyerName: 'i.buyer_name collate "vi-x-icu"' };
/** Who spoke last decides. */
export const QUESTION_STATE = Prisma.sql`(select case e.kind when 'asked' then 'waiting' when 'answered' then 'answered' else 'closed' end from bill.question_entry e where e.operator_id = q.operator_id and e.question_id = q.id order by e.seq desc limit 1)`;

/** Questions about invoices, with what both sides said; row security decides whose. */
@Injectable()
export class QuestionRepository {
  constructor(private readonly db: Database) {}

  async page(filters: QuestionFilters, window: PageWindow, id: string | null = null): Promise<{ items: StoredQuestion[]; total: number }> {
    const [state, invoiceId] = [filters.state, filters.invoiceId ?? null];
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select q.id::text, s.state, q.invoice_id::text as "invoiceId", i.series, i.number, i.buyer_name as "buyerName", q.position, l.endpoint_name as "lineName", l.month as "lineMonth", q.at as "askedAt",
             q.payer_tenant_id::text as "payerTenantId", q.operator_id::text as "operatorId", count(*) over ()::int as total,
             (select jsonb_agg(jsonb_build_object('seq', e.seq, 'kind', e.kind, 'text', e.text, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'byName', e.by_name) order by e.seq)
                from bill.question_entry e where e.operator_id = q.operator_id and e.question_id = q.id) as entries
        from bill.question q join bill.invoice i on i.operator_id = q.operator_id and i.id = q.invoice_id
        left join bill.invoice_line l on l.operator_id = q.operator_id and l.invoice_id = q.invoice_id and l.position = q.position
        cross join lateral (select ${QUESTION_STATE} as state) s
       where (${state} = 'all' or s.state = ${state}) and (${invoiceId}::uuid is null or q.invoice_id = ${invoiceId}::uuid)
         and (${id}::uuid is null or q.id = ${id}::uuid) and ${found('i.search', window.q)}
       ${orderBy(window.sort, SORTS, 'q.at desc, q.id')} ${windowOf(window)}`;
    return { items: rows.map(({ total: _, askedAt, ...row }) => ({ ...row, askedAt: askedAt.toISOString() })), total: rows[0]?.total ?? 0 };
  }

  async one(id: string): Promise<StoredQuestion | null> {
    return (await this.page({ state: 'all' }, { page: 1, pageSize: 1 }, id)).items[0] ?? null;
  }

  /** False where the invoice is not the asker's, or has no such line. */
  async add(id: string, invoiceId: string, position: number | null, at: Date): Promise<boolean> {
    const made = await this.db.tx.$executeRaw`
      insert into bill.question (id, operator_id, invoice_id, payer_tenant_id, position, at)
      select ${id}::uuid, i.operator_id, i.id, i.payer_tenant_id, ${position}, ${at} from bill.invoice i
       where i.id = ${invoiceId}::uuid and (${position}::int is null or exists (select 1 from bill.invoice_line l where l.operator_id = i.operator_id and l.invoice_id = i.id and l.position = ${position}))`;
    return made === 1;
  }

  /** Who speaks at once waits here until the other has committed; taken before its state is read. */
  async lock(id: string): Promise<void> {
    await this.db.tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('question:' || ${id}, 0))::text`;
  }

  /** What one says now, under the lock. */
  async say(id: string, entry: NewEntry): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.question_entry (operator_id, question_id, payer_tenant_id, seq, kind, text, at, by_post_id, by_name)
      select q.operator_id, q.id, q.payer_tenant_id, coalesce((select max(e.seq) from bill.question_entry e where e.operator_id = q.operator_id and e.question_id = q.id), 0) + 1,
             ${entry.kind}, ${entry.text}, ${entry.at}, ${entry.postId}::uuid, ${entry.byName}
        from bill.question q where q.id = ${id}::uuid`;
  }
}
