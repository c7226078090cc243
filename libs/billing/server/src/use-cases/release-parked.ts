import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, runMonthJob, type RunView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database, sqlState } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { Outbox } from '@diem-cau/platform/outbox';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { RunRepository } from '../data/run.repository';

/** A payer that a run set aside is mended: the same run bills it now. Where it is still broken it is set aside again, with the reason of now. */
@Injectable()
export class ReleaseParked {
  constructor(
    private readonly db: Database,
    private readonly runs: RunRepository,
    private readonly outbox: Outbox,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(REALTIME) private readonly realtime: Realtime,
  ) {}

  /** @throws AppError `billing.run_in_progress`, `billing.not_parked` */
  async execute(actor: Actor, runId: string, payerId: string): Promise<RunView> {
    requirePermission(actor, 'billing.run');
    try {
      return await this.db.as(actor, async () => {
        const run = await this.runs.lock(runId);
        if (!run) throw new AppError(BillingErrors.notFound);
        if (run.state !== 'done') throw new AppError(BillingErrors.runInProgress);
        if (!(await this.runs.release(runId, payerId))) throw new AppError(BillingErrors.notParked);
        const version = await this.runs.move(runId, { state: 'running' });
        await this.outbox.add(actor, { topic: runMonthJob.topic, body: { runId } });
        await this.audit.record({ action: 'billing.parked_released', subjectType: 'run', subjectId: runId, detail: { payerId, month: run.month } });
        this.db.afterCommit(() => this.realtime.publish(`run:${runId}`, version));
        const view = await this.runs.view(runId);
        if (!view) throw new AppError(BillingErrors.notFound);
        return view;
      });
    } catch (error) {
      // Another run of the operator is not finished: one works at a time.
      if (sqlState(error) === '23505') throw new AppError(BillingErrors.runInProgress);
      throw error;
    }
  }
}
