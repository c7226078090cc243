// A worker of its own process for bill-month.kill.medium.spec.ts: real repositories and use cases, until the month is billed or it
// is killed. First argument, JSON: the database's addresses, the clerk that acts, the run.
import { z } from 'zod';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { type Actor, createPools, Database } from '@diem-cau/platform/database';
import { FixedClock } from '@diem-cau/shared/time';
import { wireBilling } from './wire-billing';

const { urls, clerk, runId, batchPayers } = z
  .object({ urls: z.object({ api: z.string(), billing: z.string() }), clerk: z.custom<Omit<Actor, 'permissions'>>(), runId: z.uuid(), batchPayers: z.number() })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const db = new Database(createPools({ connectionString: urls.api, max: 2 }, { connectionString: urls.billing, max: 2 }));
const billing = wireBilling(db, new FixedClock('2026-11-01T06:00:00+07:00'));
process.stdout.write('begins\n');
await billing.billMonth.execute({ ...clerk, permissions: permissionsOf('billing_clerk') }, runId, batchPayers);
await db.onApplicationShutdown();
