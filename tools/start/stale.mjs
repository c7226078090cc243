import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartFailure } from './failure.mjs';
import { identify, isAlive } from './process-identity.mjs';
import { readRunFile, release } from './run-file.mjs';
import { say } from './say.mjs';

const GRACE_SECONDS = 15;

/** Ends what a killed starter left running; refuses when that starter still runs. */
export async function stopStale(clusterDir) {
  const previous = readRunFile();
  if (previous && isAlive(previous.starter)) {
    const where = previous.url ?? '(starting)';
    throw new StartFailure(
      `Điểm Cầu already runs from this folder at ${where} (pid ${previous.starter.pid}). Stop it with Ctrl-C in its terminal, or: kill ${previous.starter.pid}`,
      `Điểm Cầu đang chạy từ thư mục này, tại ${where}. Dừng bằng Ctrl-C ở cửa sổ kia, hoặc: kill ${previous.starter.pid}`,
    );
  }
  const ended = await endChildren(previous, clusterDir);
  if (ended > 0) say(`ended ${ended} processes that a killed start had left`);
  release();
}

/** Ends the children that a run's record names, the database last. @returns how many there were */
export async function endChildren(record, clusterDir) {
  const left = Object.entries(record?.children ?? {}).filter(([, child]) => isAlive(child));
  const apps = left.filter(([name]) => name !== 'postgres');
  await Promise.all(apps.map(([, child]) => end(child, 'SIGTERM', -child.pid)));
  const postgres = left.find(([name]) => name === 'postgres')?.[1] ?? postmasterOf(clusterDir);
  if (postgres) await end(postgres, 'SIGINT', postgres.pid);
  return apps.length + (postgres ? 1 : 0);
}

async function end(child, signal, target) {
  send(target, signal);
  for (const deadline = Date.now() + GRACE_SECONDS * 1000; isAlive(child); await wait(50)) {
    if (Date.now() > deadline) send(target, child.pid === target ? 'SIGQUIT' : 'SIGKILL');
  }
}

function send(target, signal) {
  try {
    process.kill(target, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The server that still holds this cluster, from PostgreSQL's own lock file. */
function postmasterOf(clusterDir) {
  const lock = path.join(clusterDir, 'postmaster.pid');
  if (!existsSync(lock)) return null;
  const [pid, dir] = readFileSync(lock, 'utf8').split('\n');
  const found = identify(Number(pid));
  if (found.startTime === null || path.resolve(dir) !== path.resolve(clusterDir)) return null;
  // A pid that another program has got since is not ours to end.
  return /postgres/.test(commandOf(found.pid)) ? found : null;
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
