import { readFileSync } from 'node:fs';
import path from 'node:path';
import { system } from './system';
import { until } from './until';

interface RunFile {
  readonly children: Record<string, { pid: number } | undefined>;
}

const pidOf = (name: string): number | undefined => (JSON.parse(readFileSync(path.join(system.dataDir, 'run.json'), 'utf8')) as RunFile).children[name]?.pid;

/** kill -9 of one process of the running system, by the number that its starter wrote down; waits until another stands in its place. */
export async function killHard(name: 'api' | 'livekit'): Promise<void> {
  const before = pidOf(name);
  if (before === undefined) throw new Error(`${name} does not run`);
  process.kill(before, 'SIGKILL');
  await until(() => pidOf(name), (pid) => pid !== undefined && pid !== before, { within: 30, what: `${name} is started again` });
}
