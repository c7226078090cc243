import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createPools, Database } from '@diem-cau/platform/database';

export interface TestDatabase {
  /** The product's own door, on the pools of `dc_api` and `dc_billing`: row security is on. */
  readonly db: Database;
  /** The cluster's superuser, for arranging and for looking behind the walls; never for acting. */
  readonly admin: pg.Pool;
  readonly urls: { readonly admin: string; readonly api: string; readonly billing: string; readonly auth: string; readonly jobs: string };
  close(): Promise<void>;
}

/**
 * A fresh migrated database for one spec file: a copy of the template that the medium tier's setup made.
 * @throws Error when it is called outside the medium tier.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const setting = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set: run this through npm run test:medium`);
    return value;
  };
  const adminUrl = setting('TEST_ADMIN_URL');
  const name = `dc_test_${randomBytes(6).toString('hex')}`;
  await onceAs(adminUrl, `create database ${name} template ${setting('TEST_TEMPLATE_DB')}`);
  const to = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  const urls = {
    admin: to(adminUrl),
    api: to(setting('TEST_DATABASE_URL_API')),
    billing: to(setting('TEST_DATABASE_URL_BILLING')),
    auth: to(setting('TEST_DATABASE_URL_AUTH')),
    jobs: to(setting('TEST_DATABASE_URL_JOBS')),
  };
  const admin = new pg.Pool({ connectionString: urls.admin, max: 4 });
  // The drop below may cut an idle connection before its own goodbye.
  admin.on('error', () => undefined);
  const db = new Database(createPools({ connectionString: urls.api, max: 8 }, { connectionString: urls.billing, max: 8 }));
  return {
    db,
    admin,
    urls,
    close: async () => {
      await db.onApplicationShutdown();
      await admin.end();
      await onceAs(adminUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onceAs(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
