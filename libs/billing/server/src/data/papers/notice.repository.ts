import { Injectable } from '@nestjs/common';
import type { NoticeView } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import type { ServiceDay } from '@diem-cau/shared/time';
import { nextNumberOfYear } from '../next-number';
import type { NoticeContent } from '../../domain/papers/notice-content';

export interface StoredNotice {
  readonly number: string;
  readonly day: ServiceDay;
  readonly at: Date;
  readonly content: NoticeContent;
  readonly xml: string | null;
}

export interface NewNotice {
  readonly id: string;
  readonly invoiceId: string;
  readonly year: number;
  readonly number: number;
  readonly at: Date;
  readonly onDay: ServiceDay;
  readonly postId: string | null;
  readonly byName: string;
  readonly content: NoticeContent;
  readonly xml: string | null;
}

/** Notices 04/SS-HĐĐT; row security decides whose. */
@Injectable()
export class NoticeRepository {
  constructor(private readonly db: Database) {}

  nextNumber(operatorId: string, year: number): Promise<number> {
    return nextNumberOfYear(this.db, 'notice', operatorId, year);
  }

  async add(operatorId: string, n: NewNotice): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.notice (id, operator_id, invoice_id, payer_tenant_id, year, number, at, on_day, by_post_id, by_name, content, xml)
      select ${n.id}::uuid, ${operatorId}::uuid, i.id, i.payer_tenant_id, ${n.year}, ${n.number}, ${n.at}, ${n.onDay}::date, ${n.postId}::uuid, ${n.byName}, ${JSON.stringify(n.content)}::jsonb, ${n.xml}
        from bill.invoice i where i.id = ${n.invoiceId}::uuid`;
  }

  /** Newest first. */
  async ofInvoice(invoiceId: string): Promise<NoticeView[]> {
    return this.db.tx.$queryRaw<NoticeView[]>`
      select id::text, number || '/TBSS-' || year as number, on_day::text as "onDay", by_name as "byName", content ->> 'reason' as reason, content -> 'changes' as changes, xml is not null as "hasXml"
        from bill.notice where invoice_id = ${invoiceId}::uuid order by year desc, bill.notice.number desc`;
  }

  async one(id: string): Promise<StoredNotice | null> {
    const rows = await this.db.tx.$queryRaw<StoredNotice[]>`
      select number || '/TBSS-' || year as number, on_day::text as day, at, content, xml from bill.notice where id = ${id}::uuid`;
    return rows[0] ?? null;
  }
}
