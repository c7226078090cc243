import pg from 'pg';
import type { JobQueue, JobQueueTimes, QueuedJob } from './job-queue';

const NAME = 'outbox';
const SCHEMA = 'queue';
const DAY_SECONDS = 86_400;
/** BullMQ takes what has no priority before all that has one. */
const AFTER_ALL_OTHERS = 1;

export interface QueueServers {
  /** As `dc_jobs`. */
  readonly databaseUrl: string;
  /** Takes the queue's place in PostgreSQL where it is set. */
  readonly redisUrl: string | undefined;
}

type Run = (job: QueuedJob) => Promise<void>;
type Process = (job: { data: { outboxId: string; tries: number }; name: string }) => Promise<void>;

/** What is used of BullMQ's classes, whose types differ by backend. */
interface Lived {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}
interface Opened {
  readonly queue: Lived & { addBulk(jobs: { name: string; data: unknown; opts: { jobId: string; priority?: number } }[]): Promise<unknown> };
  openWorker(process: Process, concurrency: number): Lived;
}

/**
 * BullMQ on PostgreSQL, or on Redis. Retries, delays and schedules are rows of the outbox instead: they must outlive
 * a Redis that was emptied.
 */
export class BullJobQueue implements JobQueue {
  private worker: Lived | null = null;

  private constructor(
    private readonly opened: Opened,
    private readonly onError: (error: Error) => void,
    private readonly isBulk: (topic: string) => boolean,
  ) {}

  static async open(servers: QueueServers, { lockMs }: JobQueueTimes = { lockMs: 30_000 }, onError: (error: Error) => void = () => {}, isBulk: (topic: string) => boolean = () => false): Promise<BullJobQueue> {
    const opened = await open(servers, lockMs);
    opened.queue.on('error', onError);
    await opened.queue.waitUntilReady();
    return new BullJobQueue(opened, onError, isBulk);
  }

  async add(jobs: readonly QueuedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.opened.queue.addBulk(
      jobs.map(({ outboxId, tries, topic }) => ({ name: topic, data: { outboxId: String(outboxId), tries }, opts: { jobId: `o-${outboxId}-${tries}`, ...(this.isBulk(topic) && { priority: AFTER_ALL_OTHERS }) } })),
    );
  }

  async consume(run: Run, concurrency: number): Promise<void> {
    this.worker = this.opened.openWorker(({ data, name }) => run({ outboxId: BigInt(data.outboxId), tries: data.tries, topic: name }), concurrency);
    this.worker.on('error', this.onError);
    await this.worker.waitUntilReady();
  }

  async close(): Promise<void> {
    await this.worker?.close();
    await this.opened.queue.close();
  }
}

async function open({ databaseUrl, redisUrl }: QueueServers, lockMs: number): Promise<Opened> {
  const bull = await import('bullmq');
  const defaultJobOptions = { attempts: 1, removeOnComplete: { count: 500 }, removeOnFail: { age: 7 * DAY_SECONDS, count: 500 } };
  // A worker that dies is not the job's fault: it may happen more than once.
  const times = { lockDuration: lockMs, stalledInterval: lockMs / 2, maxStalledCount: 5 };
  if (redisUrl) {
    await refuseEviction(redisUrl);
    const connection = { url: redisUrl, maxRetriesPerRequest: null };
    return {
      queue: new bull.Queue(NAME, { connection, defaultJobOptions }),
      openWorker: (process, concurrency) => new bull.Worker(NAME, process, { connection, concurrency, ...times }),
    };
  }
  const connection = { connectionString: databaseUrl, schema: SCHEMA, max: 6 };
  return {
    queue: new bull.Queue(NAME, { connection, defaultJobOptions }, bull.createPostgresBackend),
    openWorker: (process, concurrency) => new bull.Worker(NAME, process, { connection, concurrency, ...times }, bull.createPostgresBackend),
  };
}

/** @throws Error where Redis would throw jobs away when its memory is full */
async function refuseEviction(url: string): Promise<void> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { maxRetriesPerRequest: 3, connectTimeout: 5000 });
  redis.on('error', () => {});
  try {
    // A rented Redis forbids CONFIG; INFO tells it too.
    const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
    if (policy !== undefined && policy !== 'noeviction') throw new Error(`Redis must keep every job: set maxmemory-policy to noeviction (it is ${policy}).`);
  } finally {
    redis.disconnect();
  }
}

/** Brings the queue's own tables up to the installed BullMQ; `dc_jobs` owns the schema and nothing else. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const { runMigrations } = await import('bullmq');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // The schema is there; asking for it all the same takes a right on the whole database that dc_jobs has not.
    const query = (text: string, values?: unknown[]) =>
      /^\s*create schema/i.test(text) ? Promise.resolve({ rows: [], rowCount: 0 }) : client.query(text, values);
    await runMigrations({ query }, SCHEMA);
  } finally {
    await client.end();
  }
}
