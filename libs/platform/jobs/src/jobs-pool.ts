import pg from 'pg';

/** Injection token of the connections of `dc_jobs`: the queue's own schema, relaying, LISTEN and NOTIFY. Nothing of a tenant. */
export const JOBS_POOL = Symbol.for('JobsPool');

export type JobsPool = pg.Pool;

export function createJobsPool(connectionString: string): JobsPool {
  const pool = new pg.Pool({ connectionString, max: 4, connectionTimeoutMillis: 5000, options: '-c statement_timeout=10000' });
  // An idle connection that drops is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => {});
  return pool;
}
