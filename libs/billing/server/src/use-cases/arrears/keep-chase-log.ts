import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { ArrearsErrors, BillingErrors, type ChaseLog, type NoteChaseInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { ChaseRepository } from '../../data/arrears/chase.repository';
import { PaymentRepository } from '../../data/payment.repository';
import { chaseState } from '../../domain/arrears/chase-state';

/** What was said to a payer and what it answered: calls, promises to pay, disputes. Rows are only added. */
@Injectable()
export class KeepChaseLog {
  constructor(
    private readonly db: Database,
    private readonly chase: ChaseRepository,
    private readonly payments: PaymentRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(actor: Actor, payerId: string): Promise<ChaseLog> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      if ((await this.payments.payerTenant(payerId)) === null) throw new AppError(BillingErrors.notFound);
      const { promisedUntil, isDisputed } = chaseState(await this.chase.facts(payerId));
      const isAhead = promisedUntil !== null && promisedUntil >= serviceDayOf(this.clock.now());
      return { payerId, promisedUntil: isAhead ? promisedUntil : null, isDisputed, entries: await this.chase.entries(payerId) };
    });
  }

  /** @throws AppError `billing.promise_in_past` */
  note(actor: Actor, payerId: string, input: NoteChaseInput): Promise<ChaseLog> {
    requirePermission(actor, 'billing.payments');
    const promisedUntil = input.kind === 'promise' ? input.promisedUntil : null;
    return this.db.as(actor, async () => {
      const at = this.clock.now();
      if (promisedUntil !== null && promisedUntil < serviceDayOf(at)) throw new AppError(ArrearsErrors.promiseInPast);
      if ((await this.payments.payerTenant(payerId)) === null) throw new AppError(BillingErrors.notFound);
      await this.chase.add(actor.operatorId ?? '', { id: newId(), payerId, kind: input.kind, text: input.text, promisedUntil, at, postId: actor.postId, byName: actor.name });
      await this.audit.record({ action: 'billing.chase_noted', subjectType: 'payer', subjectId: payerId, detail: { kind: input.kind, promisedUntil } });
      return this.read(actor, payerId);
    });
  }
}
