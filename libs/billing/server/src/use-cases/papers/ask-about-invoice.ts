import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type AskInput, BillingErrors, PaperErrors, type QuestionView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { InvoiceReadRepository } from '../../data/invoice-read.repository';
import { QuestionRepository, type StoredQuestion } from '../../data/papers/question.repository';

/** A unit asks its operator about an invoice or one of its lines, and writes on; what was closed opens again. */
@Injectable()
export class AskAboutInvoice {
  constructor(
    private readonly db: Database,
    private readonly invoices: InvoiceReadRepository,
    private readonly questions: QuestionRepository,
    @Inject(NOTICES) private readonly tell: Notices,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofInvoice(actor: Actor, invoiceId: string): Promise<QuestionView[]> {
    requirePermission(actor, 'invoices.read_own');
    return this.db.as(actor, async () => {
      await this.invoice(invoiceId);
      return (await this.questions.page({ state: 'all', invoiceId }, { page: 1, pageSize: 200 })).items;
    });
  }

  /** @throws AppError `billing.invoice_not_found`, `billing.invoice_line_not_found` */
  ask(actor: Actor, invoiceId: string, { text, position }: AskInput): Promise<QuestionView> {
    requirePermission(actor, 'invoices.read_own');
    return this.db.as(actor, async () => {
      await this.invoice(invoiceId);
      const id = newId();
      if (!(await this.questions.add(id, invoiceId, position ?? null, this.clock.now()))) throw new AppError(PaperErrors.lineNotFound);
      await this.audit.record({ action: 'billing.question_asked', subjectType: 'invoice', subjectId: invoiceId, detail: { questionId: id, position: position ?? null } });
      return this.write(actor, id, text);
    });
  }

  /** @throws AppError `billing.not_found` */
  writeOn(actor: Actor, id: string, text: string): Promise<QuestionView> {
    requirePermission(actor, 'invoices.read_own');
    return this.db.as(actor, async () => {
      await this.questions.lock(id);
      if (!(await this.questions.one(id))) throw new AppError(BillingErrors.notFound);
      await this.audit.record({ action: 'billing.question_written_on', subjectType: 'question', subjectId: id, detail: {} });
      return this.write(actor, id, text);
    });
  }

  private async write(actor: Actor, id: string, text: string): Promise<StoredQuestion> {
    await this.questions.say(id, { kind: 'asked', text, at: this.clock.now(), postId: actor.postId, byName: actor.name });
    const question = (await this.questions.one(id))!;
    await this.tell.send({ to: { operatorId: question.operatorId, roles: ['billing_clerk'] }, kind: 'billing.question_asked', args: { buyer: question.buyerName, invoice: `${question.series}-${question.number}` }, link: `/hoi-dap?hoi=${id}` });
    return question;
  }

  private async invoice(id: string): Promise<void> {
    if (!(await this.invoices.one(id, serviceDayOf(this.clock.now())))) throw new AppError(BillingErrors.invoiceNotFound);
  }
}
