import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '../embedded/sql.mjs';
import { fingerprint, isDone, markDone } from './fingerprint.mjs';
import { inData, root } from './paths.mjs';
import { SKIPPED } from './say.mjs';
import { runStep } from './step-process.mjs';

const ENTRY = 'prisma/seed/seed.ts';
const OUTFILE = 'dist/seed/seed.js';
const PAST_MONTH = { entry: 'libs/billing/server/src/scenario/past-month.ts', outfile: 'dist/seed/past-month.js' };
export const accountsFile = inData('accounts.json');

/** Loads the demonstration; the seed adds what is missing and changes nothing that people did since. */
export async function seed(adminUrl, env) {
  if (!existsSync(path.join(root, ENTRY))) return SKIPPED;
  const stamp = `${fingerprint(['prisma', 'data', 'libs'])} ${await identityOf(adminUrl)}`;
  if (isDone('seed', stamp, [accountsFile])) return SKIPPED;
  const { bundle } = await import('../build/build-app.mjs');
  await bundle(ENTRY, OUTFILE);
  await runStep('seed', process.execPath, ['--enable-source-maps', OUTFILE], { env: { ...env, DATABASE_URL: adminUrl, SEED_ACCOUNTS_FILE: accountsFile } });
  await bundle(PAST_MONTH.entry, PAST_MONTH.outfile);
  await runStep('seed', process.execPath, ['--enable-source-maps', 'tools/start/past-month.mjs', PAST_MONTH.outfile], { env: { ...env, DATABASE_URL: adminUrl } });
  if (existsSync(accountsFile)) chmodSync(accountsFile, 0o600);
  markDone('seed', stamp);
}

/** @returns {{role: string, username: string, password: string, unit: string}[]} */
export function readAccounts() {
  return existsSync(accountsFile) ? [JSON.parse(readFileSync(accountsFile, 'utf8'))].flatMap((content) => content.accounts ?? content) : [];
}

/** One database of one cluster, so that another DATABASE_URL is seeded too. */
async function identityOf(adminUrl) {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query('select oid::text || current_database() as id from pg_database where datname = current_database()');
    return `${new URL(adminUrl).host.replace(/:\d+$/, '')} ${rows[0].id}`;
  });
}
