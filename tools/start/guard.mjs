import { spawn } from 'node:child_process';
import path from 'node:path';

/** Starts the process that ends this one's children should it be killed with -9. */
export function guard(clusterDir) {
  const guardian = spawn(process.execPath, [path.join(import.meta.dirname, 'guardian.mjs'), String(process.pid), clusterDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // who kills the starter's group must not hit this one
  });
  guardian.on('error', () => {});
  guardian.stdin.on('error', () => {});
  guardian.unref();
}
