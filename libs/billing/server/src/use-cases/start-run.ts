import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, runMonthJob, type RunView, type StartRunInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { Outbox } from '@diem-cau/platform/outbox';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, previousMonth, type Clock } from '@diem-cau/shared/time';
import { RunRepository } from '../data/run.repository';
import { TariffRepository } from '../data/tariff.repository';
import { taxCodeIsValid } from '../domain/payer-codes';

/** Starts the run of a whole past month; the worker bills it. One run of an operator at a time; one whose job gave up goes on where it stood. */
@Injectable()
export class StartRun {
  constructor(
    private readonly db: Database,
    private readonly runs: RunRepository,
    private readonly tariff: TariffRepository,
    private readonly outbox: Outbox,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { month }: StartRunInput): Promise<RunView> {
    requirePermission(actor, 'billing.run');
    return this.db.as(actor, async () => {
      const at = this.clock.now();
      if (month > previousMonth(at)) throw new AppError(BillingErrors.monthNotOver, { month });
      const setting = await this.tariff.setting();
      if (!setting) throw new AppError(BillingErrors.settingsMissing);
      if (!taxCodeIsValid(setting.taxCode)) throw new AppError(BillingErrors.sellerTaxCodeInvalid);
      const stalled = await this.runs.stalled(month);
      const id = stalled ?? newId();
      if (!stalled && !(await this.runs.create(actor.operatorId ?? '', { id, month, postId: actor.postId, name: actor.name, at }))) throw new AppError(BillingErrors.runInProgress);
      await this.outbox.add(actor, { topic: runMonthJob.topic, body: { runId: id } });
      await this.audit.record({ action: 'billing.run_started', subjectType: 'run', subjectId: id, detail: { month, isResumed: stalled !== null } });
      const view = await this.runs.view(id);
      if (!view) throw new AppError(BillingErrors.notFound);
      return view;
    });
  }
}
