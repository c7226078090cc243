import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type ApproveSuspensionInput, ArrearsErrors, ArrearsJobs, BillingErrors, type SuspensionView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { Outbox } from '@diem-cau/platform/outbox';
import { newId } from '@diem-cau/shared/ids';
import { vndToJson } from '@diem-cau/shared/money';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { SuspensionRepository } from '../../data/arrears/suspension.repository';
import { PayerRepository } from '../../data/payer.repository';
import { ProposeSuspensions } from './propose-suspensions';

/** A person answers for it. The job does it, room by room, when each is free. */
@Injectable()
export class ApproveSuspension {
  constructor(
    private readonly db: Database,
    private readonly propose: ProposeSuspensions,
    private readonly suspensions: SuspensionRepository,
    private readonly payers: PayerRepository,
    private readonly outbox: Outbox,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `billing.suspension_not_proposed`, also where the debt was paid between looking and pressing; `billing.endpoint_not_of_payer` */
  execute(actor: Actor, { payerId, endpointIds, note }: ApproveSuspensionInput): Promise<SuspensionView> {
    requirePermission(actor, 'billing.suspend');
    return this.db.as(actor, async () => {
      const [at, operatorId, id] = [this.clock.now(), actor.operatorId ?? '', newId()];
      const today = serviceDayOf(at);
      await this.payers.lock([payerId]);
      const [found] = await this.propose.proposed(today, payerId);
      if (!found) throw new AppError(ArrearsErrors.notProposed);
      const chosen = [...new Set(endpointIds)];
      const stranger = chosen.find((endpointId) => !found.endpoints.some((endpoint) => endpoint.endpointId === endpointId));
      if (stranger !== undefined) throw new AppError(ArrearsErrors.endpointNotOfPayer, { endpointId: stranger });
      const { debtVnd, oldestDueDay, invoices } = found.debt;
      const isNew = await this.suspensions.create(operatorId, {
        id, payerId, debtVnd, oldestDueDay, note, at, postId: actor.postId, byName: actor.name, invoiceIds: invoices.map(({ invoiceId }) => invoiceId), endpointIds: chosen,
      });
      if (!isNew) throw new AppError(ArrearsErrors.notProposed);
      await this.outbox.add(actor, { topic: ArrearsJobs.followSuspensions.topic, body: {} });
      await this.audit.record({ action: 'billing.suspension_approved', subjectType: 'payer', subjectId: payerId, detail: { suspensionId: id, debtVnd: vndToJson(debtVnd), endpoints: chosen.length, note } });
      const { items } = await this.suspensions.page({ state: 'all', id }, { page: 1, pageSize: 1 }, today);
      if (!items[0]) throw new AppError(BillingErrors.notFound);
      return items[0];
    });
  }
}
