import { Inject, Injectable } from '@nestjs/common';
import { Database, jobActor, sqlState } from '@diem-cau/platform/database';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import type { QueuedJob } from './job-queue';
import { JobRegistry, type RegisteredJob } from './job-registry';
import { JOBS_POOL, type JobsPool } from './jobs-pool';

/** A transaction of a job may last longer than one of a request: nobody waits at a screen. */
const TRANSACTION_MS = 60_000;
const HEARTBEAT_MS = 30_000;
/** A job that takes its worker down with it is given up after so many deaths. */
const DEATHS_ALLOWED = 3;
const LOCK_NOT_AVAILABLE = '55P03';

interface OutboxRow {
  readonly topic: string;
  readonly body: unknown;
  readonly tenantId: string | null;
  readonly operatorId: string | null;
  readonly tries: number;
  readonly isSettled: boolean;
}

/**
 * Does one outbox row's work. The row, not the queue, remembers: done in the transaction of the effect, or when it may be
 * tried again, or that it failed for good. So a job that the queue delivers twice has one effect.
 */
@Injectable()
export class JobRunner {
  constructor(
    private readonly db: Database,
    private readonly registry: JobRegistry,
    @Inject(JOBS_POOL) private readonly pool: JobsPool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ outboxId }: QueuedJob): Promise<void> {
    const row = await this.load(outboxId);
    if (!row || row.isSettled) return;
    const job = this.registry.find(row.topic);
    if (!job) return this.fail(outboxId, row, new Error('no job of this topic is declared'));
    if (row.tries > job.definition.attempts + DEATHS_ALLOWED) return this.fail(outboxId, row, new Error('the worker died at it too often'));
    const payload = job.definition.payload.safeParse(row.body);
    if (!payload.success) return this.fail(outboxId, row, payload.error);
    const beat = setInterval(() => void this.stillAtWork(outboxId), HEARTBEAT_MS);
    try {
      await this.execute(job, outboxId, row, payload.data);
    } catch (error) {
      await this.settle(outboxId, job, error);
    } finally {
      clearInterval(beat);
    }
  }

  private async execute({ definition, handler }: RegisteredJob, id: bigint, row: OutboxRow, payload: unknown): Promise<void> {
    const actor = jobActor({ id, tenantId: row.tenantId, operatorId: row.operatorId });
    const finish = () => this.db.tx.$queryRaw`select ctx.finish_job(${id})::text`;
    if (definition.transaction === 'one') {
      await this.db.as(
        actor,
        async () => {
          await handler.execute(actor, payload);
          await finish();
        },
        { timeoutMs: TRANSACTION_MS },
      );
      return;
    }
    await handler.execute(actor, payload);
    await this.db.as(actor, finish);
  }

  private async settle(id: bigint, { definition }: RegisteredJob, error: unknown): Promise<void> {
    const row = await this.load(id);
    // Another worker did it, or is at it: its outcome counts.
    if (!row || row.isSettled || sqlState(error) === LOCK_NOT_AVAILABLE) return;
    if (row.tries >= definition.attempts) return this.fail(id, row, error);
    this.logger.warn({ err: error, outboxId: String(id), topic: row.topic, tries: row.tries }, 'job will be tried again');
    await this.pool.query(`update app.outbox set sent_at = null, last_error = $2, due_at = now() + make_interval(secs => $3) where id = $1`, [
      String(id),
      textOf(error),
      backoffSeconds(row.tries),
    ]);
  }

  private async fail(id: bigint, { topic, tries }: OutboxRow, error: unknown): Promise<void> {
    this.logger.error({ err: error, outboxId: String(id), topic, tries }, 'job failed for good');
    await this.pool.query('update app.outbox set failed_at = now(), last_error = $2 where id = $1', [String(id), textOf(error)]);
  }

  /** Keeps the relay from sending a long job again. A row that its own transaction holds needs no beat. */
  private async stillAtWork(id: bigint): Promise<void> {
    await this.pool
      .query('update app.outbox set sent_at = now() where id = (select id from app.outbox where id = $1 for update skip locked)', [String(id)])
      .catch((error: unknown) => this.logger.warn({ err: error }, 'heartbeat lost'));
  }

  private async load(id: bigint): Promise<OutboxRow | undefined> {
    const { rows } = await this.pool.query<OutboxRow>(
      `select topic, body, tenant_id as "tenantId", operator_id as "operatorId", tries, done_at is not null or failed_at is not null as "isSettled"
         from app.outbox where id = $1`,
      [String(id)],
    );
    return rows[0];
  }
}

/** 5 s, 10 s, 20 s … at most an hour. */
export const backoffSeconds = (tries: number): number => Math.min(3600, 5 * 2 ** Math.max(0, tries - 1));

const textOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2000);
