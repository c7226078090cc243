import { Injectable } from '@nestjs/common';
import { BillingErrors, type NoticeView } from '@diem-cau/billing/contracts';
import { renderPaper } from '@diem-cau/billing/invoice-pdf';
import { type Permission, requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { NoticeRepository, type StoredNotice } from '../../data/papers/notice.repository';
import { noticePaper } from '../../domain/papers/notice-content';
import type { InvoicePdf } from '../show-invoice-pdf';

/** Notices of an invoice, for its operator and for its payer alike: the database decides whose. */
@Injectable()
export class ShowNotice {
  constructor(
    private readonly db: Database,
    private readonly notices: NoticeRepository,
  ) {}

  ofInvoice(actor: Actor, invoiceId: string, permission: Permission): Promise<NoticeView[]> {
    requirePermission(actor, permission);
    return this.db.as(actor, () => this.notices.ofInvoice(invoiceId));
  }

  async pdf(actor: Actor, id: string, permission: Permission): Promise<InvoicePdf> {
    const { content, number, day, at } = await this.kept(actor, id, permission);
    return { filename: `thong-bao-${number.replace('/', '-')}.pdf`, bytes: await renderPaper(noticePaper(content, number, day, at)) };
  }

  /** @throws AppError `billing.not_found` also where it was issued without a key */
  async xml(actor: Actor, id: string): Promise<{ readonly filename: string; readonly xml: string }> {
    const { number, xml } = await this.kept(actor, id, 'billing.read');
    if (xml === null) throw new AppError(BillingErrors.notFound);
    return { filename: `thong-bao-${number.replace('/', '-')}.xml`, xml };
  }

  private async kept(actor: Actor, id: string, permission: Permission): Promise<StoredNotice> {
    requirePermission(actor, permission);
    const notice = await this.db.as(actor, () => this.notices.one(id));
    if (!notice) throw new AppError(BillingErrors.notFound);
    return notice;
  }
}
