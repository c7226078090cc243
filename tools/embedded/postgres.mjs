import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, unlinkSync, chownSync } from 'node:fs';
import path from 'node:path';
import { findBinaries } from './binaries.mjs';
import { freePort } from './free-port.mjs';
import { makePrivate, placeForData, serviceUser } from './service-user.mjs';
import { canQuery } from './sql.mjs';

export { createDatabase, LOGINS, provisionRoles, roleUrl, withDatabase } from './roles.mjs';
export { freePort } from './free-port.mjs';

const SUPERUSER = 'postgres';
const START_SECONDS = 120; // crash recovery of a large cluster takes its time
const STOP_SECONDS = 15;

/**
 * Starts a PostgreSQL of the workspace's own; makes the cluster where there is none.
 * @param {{dataDir: string, password: string, port?: number, isPortFixed?: boolean, durable?: boolean, logFile?: string, onSpawn?: (child: object, stop: () => Promise<void>, kill: () => void) => void}} options
 *   `durable: false` gives up fsync, for scratch clusters only; `onSpawn` is told before the server answers;
 *   `isPortFixed`: on `port` or not at all, for a server that clients know already
 * @returns {Promise<{url: string, port: number, dataDir: string, child: import('node:child_process').ChildProcess, stop(): Promise<void>}>}
 *   `url` is the superuser's
 */
export async function startPostgres({ dataDir, password, port, isPortFixed = false, durable = true, logFile, onSpawn }) {
  const user = serviceUser();
  const binaries = findBinaries(user);
  const place = placeForData(path.resolve(dataDir), user);
  if (!existsSync(path.join(place, 'PG_VERSION'))) await initialise(binaries.initdb, place, password, user);

  const listening = isPortFixed ? port : await freePort(port);
  const log = logFile ? openSync(logFile, 'a') : 'ignore';
  const child = spawn(binaries.postgres, ['-D', place, '-p', String(listening), ...settings(durable)], {
    ...user,
    cwd: '/',
    stdio: ['ignore', log, log],
    // Of its own group: Ctrl-C in the terminal is the starter's to hear, which stops the apps before their database.
    detached: true,
  });
  if (logFile) closeSync(log);
  onSpawn?.(child, () => stop(child), () => child.kill('SIGQUIT'));
  const url = `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${listening}/postgres`;
  await waitUntilReady(child, url, logFile);
  return { url, port: listening, dataDir: place, child, stop: () => stop(child) };
}

/** Where `startPostgres` keeps the cluster asked for at `dataDir`: elsewhere when its own user cannot enter that folder. */
export const clusterPlace = (dataDir) => placeForData(path.resolve(dataDir), serviceUser());

function settings(durable) {
  const scratch = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  return [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=256MB',
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    ...scratch,
  ].flatMap((setting) => ['-c', setting]);
}

// Letters beyond ASCII are letters to pg_trgm only under a UTF-8 character type; its name differs between systems.
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Built beside its place and renamed, so that an interrupted start leaves no half cluster. */
async function initialise(initdb, place, password, user) {
  for (const characterType of CHARACTER_TYPES) {
    try {
      return await makeCluster(initdb, place, password, user, characterType);
    } catch (error) {
      if (!/locale/.test(error.message) || characterType === CHARACTER_TYPES.at(-1)) throw error;
    }
  }
}

async function makeCluster(initdb, place, password, user, characterType) {
  const partial = `${place}.new`;
  const passwordFile = `${partial}.password`;
  rmSync(partial, { recursive: true, force: true });
  makePrivate(partial, user);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const options = [
    `--pgdata=${partial}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    // Sorting is the same on every machine, whichever locales its system has.
    '--locale=C', `--lc-ctype=${characterType}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', '--no-sync',
  ];
  try {
    await run(initdb, options, user);
  } finally {
    unlinkSync(passwordFile);
  }
  renameSync(partial, place);
}

function run(command, args, user) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`PostgreSQL could not make its cluster: ${errors.trim()}`))));
  });
}

async function waitUntilReady(child, url, logFile) {
  let ended = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`));
  const deadline = Date.now() + START_SECONDS * 1000;
  while (!(await canQuery(url))) {
    if (ended === null && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      continue;
    }
    const lines = logFile && existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-6).join('\n') : '';
    if (ended === null) await stop(child);
    throw new Error(`PostgreSQL did not start (${ended ?? `no answer in ${START_SECONDS} s`}).\n${lines}`);
  }
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT'); // "fast": ends sessions, then writes a checkpoint
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_SECONDS * 1000);
  await ended;
  clearTimeout(timer);
}
