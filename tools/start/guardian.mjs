// node guardian.mjs <starter's pid> <cluster>: waits on a pipe that the kernel closes when the starter is gone. A starter
// that was killed outright has stopped nothing; then this ends what it left. After an orderly end there is nothing to do.
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './process-identity.mjs';
import { readRunFile } from './run-file.mjs';
import { endChildren } from './stale.mjs';

const [pid, clusterDir] = process.argv.slice(2);

process.stdin.resume();
process.stdin.once('close', async () => {
  const record = readRunFile();
  // The record of a later start is not ours to act on.
  if (record?.starter.pid !== Number(pid)) process.exit(0);
  // The kernel closes a dying process's pipes a moment before it is dead.
  while (isAlive(record.starter)) await wait(10);
  await endChildren(record, clusterDir);
  process.exit(0);
});
