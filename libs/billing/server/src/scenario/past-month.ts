import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { type Actor, createPools, Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { billingMonth, firstDayAfter, FixedClock, startOfDay } from '@diem-cau/shared/time';
import { wireBilling } from '../testing/wire-billing';

const [SIX_HOURS_MS, SESSION_MINUTES] = [6 * 3_600_000, 5];

/**
 * Viettel's first month, issued by its clerk on the morning it was over and paid by nobody: so that the demonstration has something
 * to chase on its first day. By the product's own run, with the clock of that morning; once an installation.
 * @param urls of an account that may act as `dc_auth`, and of the two roles that billing acts as
 */
export async function billPastMonth(urls: { admin: string; api: string; billing: string }): Promise<void> {
  const client = new pg.Client({ connectionString: urls.admin });
  await client.connect();
  const db = new Database(createPools({ connectionString: urls.api, max: 1 }, { connectionString: urls.billing, max: 2 }));
  try {
    await issue(client, db);
  } finally {
    await db.onApplicationShutdown();
    await client.end();
  }
}

async function issue(client: pg.Client, db: Database): Promise<void> {
  // The role that may read who is who and open a session; no superuser is needed.
  await client.query('set role dc_auth');
  const { rows } = await client.query<{ month: string }>(`select value ->> 'march2017' as month from app.installation where key = 'demonstration'`);
  const [known] = rows;
  if (!known) throw new Error('The seed comes first.');
  const month = billingMonth(known.month);
  const clerk = await signIn(client, 'cuoc.viettel');
  const clock = new FixedClock(new Date(startOfDay(firstDayAfter(month)).getTime() + SIX_HOURS_MS).toISOString());
  const { startRun, billMonth, readRuns } = wireBilling(db, clock);
  try {
    if ((await readRuns.page(clerk, { page: 1, pageSize: 1 })).total === 0) await billMonth.execute(clerk, (await startRun.execute(clerk, { month })).id);
  } finally {
    await client.query('delete from auth.session where id = $1', [clerk.sessionId]);
  }
}

async function signIn(client: pg.Client, username: string): Promise<Actor> {
  const { rows } = await client.query<{ postId: string; personId: string; operatorId: string; role: string; name: string }>(
    `select p.id as "postId", p.person_id as "personId", p.operator_id as "operatorId", p.role, p.person_name as name from core.post p where p.username = $1 and p.operator_id is not null`, [username]);
  const [post] = rows;
  if (!post) throw new Error(`The demonstration has no ${username}.`);
  const [token, sessionId] = [randomBytes(24).toString('base64url'), newId()];
  await client.query(`insert into auth.session (id, token_hash, person_id, post_id, expires_at) values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
    [sessionId, createHash('sha256').update(token).digest('hex'), post.personId, post.postId, SESSION_MINUTES]);
  return { kind: 'person', proof: { token }, tenantId: null, endpointId: null, username, sessionId, ...post, permissions: permissionsOf(post.role) };
}
