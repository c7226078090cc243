import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type IssueNoticeInput, type NoticeView, PaperErrors } from '@diem-cau/billing/contracts';
import { signNotice, type SigningKey } from '@diem-cau/billing/invoice-xml';
import { requirePermission } from '@diem-cau/identity/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, serviceDay, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { InvoiceReadRepository } from '../../data/invoice-read.repository';
import { NoticeRepository } from '../../data/papers/notice.repository';
import { PayerRepository } from '../../data/payer.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { noticeChanges } from '../../domain/papers/notice-changes';
import type { NoticeContent } from '../../domain/papers/notice-content';
import { UnlockKey } from '../e-invoice/unlock-key';

/**
 * Words of an issued invoice that are wrong while tax code, amounts and rate are right: notice 04/SS-HĐĐT instead of a new invoice
 * (Circular 91/2026 Art. 10.1.a). The payer is told; its own data change by a new version, as ever.
 */
@Injectable()
export class IssueNotice {
  constructor(
    private readonly db: Database,
    private readonly invoices: InvoiceReadRepository,
    private readonly payers: PayerRepository,
    private readonly tariff: TariffRepository,
    private readonly notices: NoticeRepository,
    private readonly unlock: UnlockKey,
    @Inject(NOTICES) private readonly tell: Notices,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `billing.invoice_not_found`, `billing.notice_of_replaced`, `billing.notice_changes_nothing` */
  execute(actor: Actor, invoiceId: string, input: IssueNoticeInput): Promise<NoticeView> {
    requirePermission(actor, 'billing.correct');
    return this.db.as(actor, async () => {
      const [at, operatorId] = [this.clock.now(), actor.operatorId ?? ''];
      const day = serviceDayOf(at);
      const known = await this.invoices.one(invoiceId, day);
      if (!known) throw new AppError(BillingErrors.invoiceNotFound);
      await this.payers.lock([known.payerId]);
      const invoice = (await this.invoices.one(invoiceId, day)) ?? known;
      const payer = (await this.payers.onDay(day, [known.payerId])).get(known.payerId);
      if (!payer) throw new AppError(BillingErrors.notFound);
      if (invoice.isReplaced) throw new AppError(PaperErrors.noticeOfReplaced);
      const { seller, buyer, formNumber, series, number, issueDay } = invoice;
      const setting = await this.tariff.setting();
      const content: NoticeContent = {
        taxOffice: { code: setting?.taxOfficeCode ?? null, name: setting?.taxOfficeName ?? null },
        changes: noticeChanges(input.changes, buyer), reason: input.reason, seller, invoice: { formNumber, series, number, issueDay }, demonstration: invoice.isDemonstration,
        buyer: { name: buyer.name, address: buyer.address, taxCode: buyer.taxCode, budgetCode: buyer.budgetCode, customerCode: buyer.customerCode },
      };
      const key = await this.unlock.execute(operatorId);
      const year = Number(day.slice(0, 4));
      const notice = {
        id: newId(), invoiceId, year, number: await this.notices.nextNumber(operatorId, year), at, onDay: day, postId: actor.postId, byName: actor.name, content, xml: 'trouble' in key ? null : xmlOf(content, day, key, at),
      };
      await this.notices.add(operatorId, notice);
      const view = (await this.notices.ofInvoice(invoiceId)).find(({ id }) => id === notice.id)!;
      await this.tell.send({
        to: { tenantId: payer.tenantId, roles: ['accountant', 'unit_office'] }, kind: 'billing.notice_issued',
        args: { operator: seller.name, number: view.number, invoice: `${series}-${number}` }, link: `/phai-tra/${invoiceId}`,
      });
      await this.audit.record({ action: 'billing.notice_issued', subjectType: 'invoice', subjectId: invoiceId, detail: { number: view.number, changes: content.changes, reason: content.reason } });
      return view;
    });
  }
}

const xmlOf = ({ taxOffice = { code: null, name: null }, seller, invoice, changes, reason }: NoticeContent, day: ReturnType<typeof serviceDayOf>, key: SigningKey, at: Date): string =>
  signNotice(
    {
      taxOffice, taxpayerName: seller.name, taxCode: seller.taxCode, place: placeOf(seller.address), day,
      invoices: [{ ...invoice, authorityCode: null, issueDay: serviceDay(invoice.issueDay), reason: [reason, ...changes.map(({ wrong, right }) => `"${wrong}" → "${right}"`)].join('; ').slice(0, 255) }],
    },
    key,
    at,
  );

/** Of an address its last part, the province; `DDanh` holds 50 characters. */
const placeOf = (address: string): string => (address.split(',').at(-1) ?? address).trim().slice(0, 50);
