import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';

/** Injection token of the pool of `dc_auth`. */
export const AUTH_POOL = Symbol.for('AuthPool');

/** The door to schema `auth`: what happens before there is a context. Repositories of identity only. */
@Injectable()
export class AuthDatabase {
  private readonly ambient = new AsyncLocalStorage<pg.PoolClient>();

  constructor(@Inject(AUTH_POOL) private readonly pool: pg.Pool) {}

  async rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await (this.ambient.getStore() ?? this.pool).query<Row>(sql, [...values]);
    return rows;
  }

  async first<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0];
  }

  /** One transaction; a call inside another joins it. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    if (this.ambient.getStore()) return work();
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await this.ambient.run(client, work);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
