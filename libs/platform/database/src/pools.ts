import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

export interface PoolOptions {
  readonly connectionString: string;
  /** Connections at most. */
  readonly max: number;
}

/** Limits of reliability: a statement 5 s, a lock 3 s, an idle transaction 15 s. Long set-wise work raises its own by SET LOCAL. UTC, because the adapter sends instants without an offset. */
const LIMITS = '-c timezone=UTC -c statement_timeout=5000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000';

/**
 * Begins a statement whose plan a connection keeps. For few, hot, large ones: under row security half of a list's time is planning.
 * Their texts must be few, too. A pooler between (PgBouncer 1.21 or newer) has to know prepared statements.
 */
export const KEEP_PLAN = '/* keep plan */';
const named = ({ sql }: { sql: string }): string => (sql.includes(KEEP_PLAN) ? createHash('sha1').update(sql).digest('hex') : '');

function client({ connectionString, max }: PoolOptions): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max, options: LIMITS, connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000 }, { statementNameGenerator: named }),
  });
}

/** One pool a database role: units and devices on one, operators on the other. */
export function createPools(api: PoolOptions, billing: PoolOptions) {
  return { api: client(api), billing: client(billing) };
}
