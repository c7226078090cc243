import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createDatabase, LOGINS, provisionRoles, roleUrl, startPostgres, withDatabase } from '../embedded/postgres.mjs';
import { withClient } from '../embedded/sql.mjs';
import { StartFailure } from './failure.mjs';
import { inData, root } from './paths.mjs';
import { choosePort } from './ports.mjs';
import { forgetChild, noteChild } from './run-file.mjs';
import { say, SKIPPED } from './say.mjs';
import { runStep } from './step-process.mjs';

const DATABASE = 'diem_cau';

/**
 * The cluster of this folder, or the server that DATABASE_URL names.
 * @param {number} preferredPort of the folder's own server; 0 for any
 * @param {(part: {isBase: true, stop(): Promise<void>, kill(): void}) => void} track told at once what a stop has to end
 * @returns {Promise<{adminUrl: string, keep(): void}>} `keep` starts it again should it die
 */
export async function openDatabase(secrets, preferredPort, track) {
  const given = process.env.DATABASE_URL;
  if (given) return { adminUrl: await prepareGiven(given, secrets), keep() {} };

  let stopping = false;
  let stopServer = async () => {};
  let killServer = () => {};
  track({
    isBase: true,
    async stop() {
      stopping = true;
      await stopServer();
      forgetChild('postgres');
    },
    kill: () => killServer(),
  });
  const port = await choosePort('PostgreSQL', preferredPort);
  const start = () =>
    startPostgres({
      dataDir: inData('postgres'),
      password: secrets.postgresPassword,
      port,
      isPortFixed: true, // api and worker are told it once
      logFile: inData('logs/postgres.log'),
      onSpawn(child, stop, kill) {
        noteChild('postgres', child.pid);
        stopServer = stop;
        killServer = kill;
      },
    });
  let cluster = await start();
  await provisionRoles(cluster.url, secrets.roles);
  const adminUrl = await createDatabase(cluster.url, DATABASE);

  const keep = () => {
    cluster.child.once('exit', async (code, signal) => {
      forgetChild('postgres');
      if (stopping) return;
      say(`postgres ended (${signal ?? `exit ${code}`}), starting it again`);
      for (let delayMs = 500; !stopping; delayMs = Math.min(delayMs * 2, 10_000)) {
        try {
          cluster = await start();
          return keep();
        } catch (error) {
          say(`postgres does not start: ${error.message.split('\n')[0]}`);
          await new Promise((resolve) => setTimeout(resolve, delayMs));
        }
      }
    });
  };
  return { adminUrl, keep };
}

async function prepareGiven(given, secrets) {
  const name = decodeURIComponent(new URL(given).pathname.slice(1)) || DATABASE;
  try {
    const entry = await firstThatAnswers([given, withDatabase(given, 'postgres')]);
    await provisionRoles(entry, secrets.roles);
    return await createDatabase(entry, name);
  } catch (error) {
    throw new StartFailure(`DATABASE_URL cannot be used: ${error.message}`, 'Không dùng được máy chủ cơ sở dữ liệu trong DATABASE_URL. Tài khoản cần quyền CREATEROLE và CREATEDB.');
  }
}

async function firstThatAnswers(urls) {
  for (const url of urls) {
    try {
      await withClient(url, (client) => client.query('select 1'));
      return url;
    } catch (error) {
      if (error.code !== '3D000' || url === urls.at(-1)) throw error;
    }
  }
}

/** Applies the migrations that the database lacks. */
export async function migrate(adminUrl) {
  const known = readdirSync(path.join(root, 'prisma/migrations')).filter((name) => existsSync(path.join(root, 'prisma/migrations', name, 'migration.sql')));
  const applied = await appliedMigrations(adminUrl);
  if (known.every((name) => applied.has(name))) return SKIPPED;
  await runStep('migrations', process.execPath, ['tools/prisma/prisma.mjs', 'migrate', 'deploy'], { env: { DATABASE_URL: adminUrl } });
}

async function appliedMigrations(adminUrl) {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query(`select to_regclass('public._prisma_migrations') is not null as exists`);
    if (!rows[0].exists) return new Set();
    const done = await client.query('select migration_name as name from public._prisma_migrations where finished_at is not null and rolled_back_at is null');
    return new Set(done.rows.map(({ name }) => name));
  });
}

/** What api, worker and seed connect with: one login role each purpose. */
export function databaseEnv(adminUrl, secrets) {
  return Object.fromEntries(LOGINS.map((role) => [`DATABASE_URL_${role.slice('dc_'.length).toUpperCase()}`, roleUrl(adminUrl, role, secrets.roles[role])]));
}
