import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A starter that has got as far as its database and one app. */
const STARTER = `
  import { mkdirSync } from 'node:fs';
  const start = (name) => import(process.cwd() + '/tools/start/' + name + '.mjs');
  const { clusterPlace } = await import(process.cwd() + '/tools/embedded/postgres.mjs');
  const [{ inData, logsDir }, { claim }, { guard }, { loadSecrets }, { openDatabase }, { supervise }] =
    await Promise.all(['paths', 'run-file', 'guard', 'secrets', 'database', 'supervise'].map(start));
  mkdirSync(logsDir, { recursive: true });
  claim();
  guard(clusterPlace(inData('postgres')));
  await openDatabase(loadSecrets({ clusterExists: false }), 0, () => {});
  supervise({ name: 'app', command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'] });
  process.stdout.write('up');
`;

interface RunRecord {
  children: Record<string, { pid: number }>;
}

test('a starter that is killed outright leaves neither its database nor its apps behind', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-guardian-'));
  await chmod(folder, 0o711); // PostgreSQL's own user has to pass through
  const { DATABASE_URL: _, ...env } = process.env;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', STARTER], {
    env: { ...env, DC_DATA_DIR: path.join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let pids: number[] = [];
  try {
    await once(starter.stdout, 'data');
    const { children } = JSON.parse(readFileSync(path.join(folder, 'data', 'run.json'), 'utf8')) as RunRecord;
    expect(Object.keys(children).sort()).toEqual(['app', 'postgres']);
    pids = Object.values(children).map(({ pid }) => pid);
    expect(pids.every(runs)).toBe(true);

    starter.kill('SIGKILL');
    for (const deadline = Date.now() + 15_000; pids.some(runs) && Date.now() < deadline; ) await wait(50);
    expect(pids.filter(runs)).toEqual([]);
  } finally {
    starter.kill('SIGKILL');
    for (const pid of pids.filter(runs)) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
