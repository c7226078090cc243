import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * `prisma migrate deploy` on `databaseUrl`, quietly.
 * @throws Error with what Prisma said
 */
export function migrateDeploy(databaseUrl) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'prisma.mjs'), 'migrate', 'deploy'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: databaseUrl, NO_COLOR: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`prisma migrate deploy failed:\n${said.trim()}`))));
  });
}
