import pg from 'pg';

/** Connections as `dc_auth`. */
export function createAuthPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5000, options: '-c statement_timeout=5000 -c lock_timeout=3000' });
  // An idle connection that drops is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => {});
  return pool;
}
