import { Injectable } from '@nestjs/common';
import { BillingErrors, type RunPayerView, type RunView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import type { PageWindow } from '../data/list-sql';
import { RunRepository } from '../data/run.repository';

/** Runs of the operator, newest first, one run, and what it did payer by payer. */
@Injectable()
export class ReadRuns {
  constructor(
    private readonly db: Database,
    private readonly runs: RunRepository,
  ) {}

  page(actor: Actor, { page, pageSize }: PageWindow): Promise<{ items: RunView[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.runs.page(pageSize, (page - 1) * pageSize));
  }

  one(actor: Actor, id: string): Promise<RunView> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const run = await this.runs.view(id);
      if (!run) throw new AppError(BillingErrors.notFound);
      return run;
    });
  }

  async payers(actor: Actor, id: string, state: string | undefined, { page, pageSize }: PageWindow): Promise<{ items: RunPayerView[]; total: number }> {
    await this.one(actor, id);
    return this.db.as(actor, () => this.runs.payers(id, state ?? null, pageSize, (page - 1) * pageSize));
  }
}
