import type { Queue, QueueOptions, Worker } from 'bullmq';
import pg from 'pg';
import type { JobQueue, JobQueueTimes, QueuedJob } from './job-queue';

const NAME = 'outbox';
const SCHEMA = 'queue';
const DAY_SECONDS = 86_400;

export interface QueueServers {
  /** As `dc_jobs`. */
  readonly databaseUrl: string;
  /** Takes the queue's place in PostgreSQL where it is set. */
  readonly redisUrl: string | undefined;
}

type Backing = Pick<QueueOptions, 'connection'> & { readonly create: typeof import('bullmq').createPostgresBackend | undefined };

/**
 * BullMQ on PostgreSQL, or on Redis. Retries, delays and schedules are rows of the outbox instead: they must outlive
 * a Redis that was emptied.
 */
export class BullJobQueue implements JobQueue {
  private worker: Worker | null = null;

  private constructor(
    private readonly queue: Queue,
    private readonly openWorker: (run: (job: QueuedJob) => Promise<void>, concurrency: number) => Worker,
  ) {}

  static async open(servers: QueueServers, { lockMs }: JobQueueTimes = { lockMs: 30_000 }, onError: (error: Error) => void = () => {}): Promise<BullJobQueue> {
    const { Queue, Worker } = await import('bullmq');
    const { connection, create } = await backing(servers);
    const queue = new Queue(NAME, { connection, defaultJobOptions: { attempts: 1, removeOnComplete: { count: 500 }, removeOnFail: { age: 7 * DAY_SECONDS, count: 500 } } }, create);
    queue.on('error', onError);
    await queue.waitUntilReady();
    return new BullJobQueue(queue, (run, concurrency) => {
      const worker = new Worker<{ outboxId: string; tries: number }>(
        NAME,
        ({ data, name }) => run({ outboxId: BigInt(data.outboxId), tries: data.tries, topic: name }),
        // A worker that dies is not the job's fault: it may happen more than once.
        { connection, concurrency, lockDuration: lockMs, stalledInterval: lockMs / 2, maxStalledCount: 5 },
        create,
      );
      worker.on('error', onError);
      return worker;
    });
  }

  async add(jobs: readonly QueuedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue.addBulk(
      jobs.map(({ outboxId, tries, topic }) => ({ name: topic, data: { outboxId: String(outboxId), tries }, opts: { jobId: `o-${outboxId}-${tries}` } })),
    );
  }

  async consume(run: (job: QueuedJob) => Promise<void>, concurrency: number): Promise<void> {
    this.worker = this.openWorker(run, concurrency);
    await this.worker.waitUntilReady();
  }

  async close(): Promise<void> {
    await this.worker?.close();
    await this.queue.close();
  }
}

async function backing({ databaseUrl, redisUrl }: QueueServers): Promise<Backing> {
  if (redisUrl) return { connection: { url: redisUrl, maxRetriesPerRequest: null }, create: undefined };
  const { createPostgresBackend } = await import('bullmq');
  return { connection: { connectionString: databaseUrl, schema: SCHEMA, max: 6 } as never, create: createPostgresBackend };
}

/** Brings the queue's own tables up to the installed BullMQ; `dc_jobs` owns the schema and nothing else. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const { runMigrations } = await import('bullmq');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // The schema is there; asking for it all the same takes a right on the whole database that dc_jobs has not.
    const query = (text: string, values?: unknown[]) =>
      /^\s*create schema/i.test(text) ? Promise.resolve({ rows: [], rowCount: 0 }) : client.query(text, values as never);
    await runMigrations({ query } as never, SCHEMA);
  } finally {
    await client.end();
  }
}
