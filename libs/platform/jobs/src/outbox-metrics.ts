import { Gauge, register } from 'prom-client';
import type { JobsPool } from './jobs-pool';

const METRIC = 'outbox_rows';

/** What waits, and what failed for good: an alarm hangs on both. Counted when somebody asks. */
export function measureOutbox(pool: JobsPool): void {
  if (register.getSingleMetric(METRIC)) return;
  const age = new Gauge({ name: 'outbox_oldest_due_seconds', help: 'Age of the oldest row that is due and not done.' });
  new Gauge({
    name: METRIC,
    help: 'Rows of the outbox by state.',
    labelNames: ['state'],
    async collect() {
      const { rows } = await pool.query<{ due: number; failed: number; oldest: number }>(
        `select (count(*) filter (where failed_at is null and due_at <= now()))::int as due, (count(*) filter (where failed_at is not null))::int as failed,
                coalesce(extract(epoch from now() - min(due_at) filter (where failed_at is null and due_at <= now() and due_at > '2000-01-01')), 0)::float8 as oldest
           from app.outbox where done_at is null`,
      );
      this.set({ state: 'due' }, rows[0]?.due ?? 0);
      this.set({ state: 'failed' }, rows[0]?.failed ?? 0);
      age.set(rows[0]?.oldest ?? 0);
    },
  });
}
