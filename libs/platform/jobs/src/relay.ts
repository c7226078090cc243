import type { Logger } from '@diem-cau/platform/logging';
import type { JobQueue } from './job-queue';
import type { JobsPool } from './jobs-pool';
import { PgListener } from './pg-listener';

const BATCH = 200;

export interface RelayTimes {
  /** Milliseconds between two looks when nothing wakes it. */
  readonly pollMs: number;
  /** Seconds after which a row that is not done is sent again; a job at work beats every 30 s. */
  readonly resendSeconds: number;
}

export const RELAY_TIMES: RelayTimes = { pollMs: 1000, resendSeconds: 120 };

/**
 * Moves due outbox rows into the queue: woken by NOTIFY, and looking by itself every second. A row is marked sent before
 * it is queued; what a crash loses in between is sent again after the window.
 */
export class Relay {
  private readonly listener: PgListener;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private isWoken = false;
  private isClosed = false;

  constructor(
    private readonly pool: JobsPool,
    private readonly queue: JobQueue,
    private readonly logger: Logger,
    databaseUrl: string,
    private readonly times: RelayTimes = RELAY_TIMES,
  ) {
    this.listener = new PgListener(databaseUrl, 'dc_outbox', () => this.wake(), () => this.wake());
  }

  async start(): Promise<void> {
    await this.listener.start();
    this.timer = setInterval(() => this.wake(), this.times.pollMs);
    this.wake();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await this.listener.close();
    await this.running;
  }

  private wake(): void {
    if (this.isClosed) return;
    this.isWoken = true;
    this.running ??= this.drain().finally(() => (this.running = null));
  }

  private async drain(): Promise<void> {
    try {
      while (this.isWoken && !this.isClosed) {
        this.isWoken = false;
        if ((await this.sendBatch()) === BATCH) this.isWoken = true;
      }
    } catch (error) {
      this.logger.error({ err: error }, 'relay');
    }
  }

  private async sendBatch(): Promise<number> {
    const { rows } = await this.pool.query<{ id: string; tries: number; topic: string }>(
      `update app.outbox set sent_at = now(), tries = tries + 1 where id in (
         select id from app.outbox
          where done_at is null and failed_at is null and due_at <= now() and (sent_at is null or sent_at < now() - make_interval(secs => $1))
          order by due_at, id limit ${BATCH} for update skip locked)
       returning id, tries, topic`,
      [this.times.resendSeconds],
    );
    try {
      await this.queue.add(rows.map(({ id, tries, topic }) => ({ outboxId: BigInt(id), tries, topic })));
    } catch (error) {
      // Not sent after all: no need to wait for the window.
      await this.pool.query('update app.outbox set sent_at = null, tries = tries - 1 where id = any($1::bigint[])', [rows.map(({ id }) => id)]);
      throw error;
    }
    return rows.length;
  }
}
