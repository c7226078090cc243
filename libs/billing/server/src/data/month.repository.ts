import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import type { BillingMonth } from '@diem-cau/shared/time';
import { NEEDS_PERSON } from './e-invoice/e-invoice-read.repository';
import { QUESTION_STATE } from './papers/question.repository';

export interface MonthFacts {
  readonly issued: number;
  readonly issuedVnd: bigint;
  readonly documents: number;
  readonly paid: number;
  readonly paidVnd: bigint;
  readonly overdue: number;
  readonly overdueVnd: bigint;
  readonly parkedEvents: number;
  readonly failedDocuments: number;
  readonly stuckEInvoices: number;
  readonly lettersToSend: number;
  readonly questions: number;
  readonly waitingMoney: number;
  readonly waitingVnd: bigint;
  readonly inService: number;
  readonly firstMonth: BillingMonth | null;
}

@Injectable()
export class MonthRepository {
  constructor(private readonly db: Database) {}

  async facts(month: string, today: string): Promise<MonthFacts> {
    const rows = await this.db.tx.$queryRaw<MonthFacts[]>`
      select m.*, o.overdue, o."overdueVnd",
             (select count(*)::int from bill.parked_event where settled_at is null) as "parkedEvents",
             (select count(*)::int from app.outbox where topic = 'billing.makeInvoiceDocument' and failed_at is not null and done_at is null) as "failedDocuments",
             (select count(*)::int from bill.e_invoice e where ${NEEDS_PERSON}) as "stuckEInvoices",
             (select count(*)::int from bill.reminder r where not exists (select 1 from bill.reminder_outcome o where o.operator_id = r.operator_id and o.reminder_id = r.id)) as "lettersToSend",
             (select count(*)::int from bill.question q where ${QUESTION_STATE} = 'waiting') as questions,
             (select count(*)::int from bill.unmatched_money where settled_at is null) as "waitingMoney",
             (select coalesce(sum(amount_vnd), 0)::bigint from bill.unmatched_money where settled_at is null) as "waitingVnd",
             (select count(*)::int from core.endpoint where state = 'in_service') as "inService",
             (select to_char(min(effective_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') from bill.subscription_event) as "firstMonth"
        from (select count(*)::int as issued, coalesce(sum(gross_vnd), 0)::bigint as "issuedVnd", count(*) filter (where open_vnd <= 0)::int as paid, coalesce(sum(paid), 0)::bigint as "paidVnd",
                     count(*) filter (where has_pdf)::int as documents
                from (select i.gross_vnd, b.paid_vnd as paid, b.open_vnd,
                             exists (select 1 from bill.document d where d.operator_id = i.operator_id and d.invoice_id = i.id) as has_pdf
                        from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id where i.through_month = ${month} and not b.is_replaced) x) m
        cross join (select count(*)::int as overdue, coalesce(sum(open), 0)::bigint as "overdueVnd"
                      from (select b.open_vnd as open from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id
                             where i.due_day < ${today}::date) y where open > 0) o`;
    return rows[0]!;
  }

  /** The number that the series would give next. */
  async nextNumber(formNumber: string, series: string): Promise<number> {
    const rows = await this.db.tx.$queryRaw<{ n: number }[]>`select next_number as n from bill.series where form_number = ${formNumber} and series = ${series}`;
    return rows[0]?.n ?? 1;
  }
}
