/** What travels through the queue: where the work is written down, never the work itself. */
export interface QueuedJob {
  readonly outboxId: bigint;
  /** How often the row was sent, this time included: a queue forgets nothing that it refused once, so each send is named anew. */
  readonly tries: number;
  readonly topic: string;
}

/** At-least-once delivery between relay and runner. What it loses, the relay sends again. */
export interface JobQueue {
  add(jobs: readonly QueuedJob[]): Promise<void>;
  /** Runs up to `concurrency` jobs at once; a job whose worker died is run again by another. */
  consume(run: (job: QueuedJob) => Promise<void>, concurrency: number): Promise<void>;
  close(): Promise<void>;
}

export interface JobQueueTimes {
  /** Milliseconds without a sign of life after which a job's worker counts as dead. */
  readonly lockMs: number;
}
