import { Injectable } from '@nestjs/common';
import type { LineOrigin } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';

type Event = LineOrigin['events'][number];

/** The facts that a line rests on. A unit may not read an operator's subscriptions: the database gives it those of its own lines, without who else pays. */
@Injectable()
export class LineOriginRepository {
  constructor(private readonly db: Database) {}

  async events(invoiceId: string, position: number): Promise<Event[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<Event, 'effectiveAt' | 'recordedAt'> & { effectiveAt: Date; recordedAt: Date })[]>`
      select kind, effective_at as "effectiveAt", recorded_at as "recordedAt", percent, trial_days as "trialDays" from ctx.line_origin(${invoiceId}::uuid, ${position})`;
    return rows.map((row) => ({ ...row, effectiveAt: row.effectiveAt.toISOString(), recordedAt: row.recordedAt.toISOString() }));
  }
}
