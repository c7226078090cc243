import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, PaperErrors, type QuestionView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import type { PageWindow } from '../../data/list-sql';
import { type QuestionFilters, QuestionRepository } from '../../data/papers/question.repository';

/** The clerk's side of questions: what waits, an answer, an end. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly db: Database,
    private readonly questions: QuestionRepository,
    @Inject(NOTICES) private readonly tell: Notices,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, filters: QuestionFilters, window: PageWindow): Promise<{ items: QuestionView[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.questions.page(filters, window));
  }

  one(actor: Actor, id: string): Promise<QuestionView> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.found(id));
  }

  /** @throws AppError `billing.not_found`, `billing.question_closed` */
  answer(actor: Actor, id: string, text: string): Promise<QuestionView> {
    return this.say(actor, id, 'answered', text, 'billing.question_answered');
  }

  /** The last word may be left out. @throws AppError `billing.not_found`, `billing.question_closed` */
  close(actor: Actor, id: string, text: string): Promise<QuestionView> {
    return this.say(actor, id, 'closed', text, 'billing.question_closed');
  }

  private say(actor: Actor, id: string, kind: 'answered' | 'closed', text: string, action: 'billing.question_answered' | 'billing.question_closed'): Promise<QuestionView> {
    requirePermission(actor, 'billing.correct');
    return this.db.as(actor, async () => {
      await this.questions.lock(id);
      const before = await this.found(id);
      if (before.state === 'closed') throw new AppError(PaperErrors.questionClosed);
      await this.questions.say(id, { kind, text, at: this.clock.now(), postId: actor.postId, byName: actor.name });
      if (kind === 'answered') {
        await this.tell.send({
          to: { tenantId: before.payerTenantId, roles: ['accountant', 'unit_office'] }, kind: 'billing.question_answered', args: { invoice: `${before.series}-${before.number}` }, link: `/phai-tra/${before.invoiceId}`,
        });
      }
      await this.audit.record({ action, subjectType: 'question', subjectId: id, detail: { invoiceId: before.invoiceId } });
      return this.found(id);
    });
  }

  private async found(id: string) {
    const question = await this.questions.one(id);
    if (!question) throw new AppError(BillingErrors.notFound);
    return question;
  }
}
