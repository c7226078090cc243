import pg from 'pg';
import { SystemClock } from '@diem-cau/shared/time';
import { seedBilling } from './billing';
import { demonstrationMonth } from './demonstration-month';
import { seedEndpoints } from './endpoints';
import { seedOperators } from './operators';
import { seedPeople } from './people';
import { seedSectorTrees } from './sector-trees';
import { once } from './topic';
import { seedUnits } from './units';

/** Loads what is missing of the demonstration. @param now the clock of a first start */
export async function seed(client: pg.Client, accountsFile: string, now: Date): Promise<void> {
  const month = await demonstrationMonth(client, now);
  await once(client, 'units', () => seedUnits(client));
  await once(client, 'sector-trees', () => seedSectorTrees(client));
  await once(client, 'operators', () => seedOperators(client));
  await seedPeople(client, accountsFile, month);
  await once(client, 'endpoints', () => seedEndpoints(client, month));
  await once(client, 'billing', () => seedBilling(client, month));
}

async function main(): Promise<void> {
  const { DC_MODE, DATABASE_URL_ADMIN, DATABASE_URL, SEED_ACCOUNTS_FILE } = process.env;
  const connectionString = DATABASE_URL_ADMIN ?? DATABASE_URL;
  if (DC_MODE !== 'demo') throw new Error('The seed is for the demonstration: DC_MODE must be demo.');
  if (!connectionString || !SEED_ACCOUNTS_FILE) throw new Error('DATABASE_URL and SEED_ACCOUNTS_FILE must be set.');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await seed(client, SEED_ACCOUNTS_FILE, new SystemClock().now());
  } finally {
    await client.end();
  }
}

if (process.env['SEED_ACCOUNTS_FILE']) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
}
