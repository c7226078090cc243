import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createDatabase, freePort, LOGINS, provisionRoles, roleUrl, startPostgres } from '../embedded/postgres.mjs';
import { migrateDeploy } from '../prisma/migrate.mjs';
import { writeConfig } from '../start/livekit/config.mjs';
import { findServer } from '../start/livekit/find.mjs';

/**
 * A durable PostgreSQL (fsync on) with the product's schema, the api, and LiveKit where this machine has it.
 * @returns {Promise<{origin: string, admin: pg.Client, adminUrl: string, env: object, media: boolean, stop(): Promise<void>}>}
 */
export async function startStack() {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-bench-'));
  chmodSync(folder, 0o711);
  const children = [];
  const cluster = await startPostgres({ dataDir: path.join(folder, 'postgres'), password: randomBytes(18).toString('base64url'), logFile: path.join(folder, 'postgres.log') });
  const passwords = Object.fromEntries(LOGINS.map((role) => [role, randomBytes(18).toString('base64url')]));
  await provisionRoles(cluster.url, passwords);
  const adminUrl = await createDatabase(cluster.url, 'bench');
  await migrateDeploy(adminUrl);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();

  const apiPort = await freePort();
  const origin = `http://127.0.0.1:${apiPort}`;
  const [key, secret] = ['bench', randomBytes(32).toString('base64url')];
  const server = findServer();
  const signalPort = await freePort();
  if (server) {
    const config = path.join(folder, 'livekit.json');
    await writeConfig(config, { signalPort, key, secret, hookUrl: `${origin}/hooks/livekit` });
    children.push(spawn(server, ['--config', config], { stdio: 'ignore' }));
  }
  const env = {
    NODE_ENV: 'production', DC_MODE: 'demo', LOG_LEVEL: 'warn', API_PORT: String(apiPort), PUBLIC_ORIGIN: origin, AUTH_SECRET: randomBytes(32).toString('base64url'),
    ...Object.fromEntries(LOGINS.map((role) => [`DATABASE_URL_${role.slice(3).toUpperCase()}`, roleUrl(adminUrl, role, passwords[role])])),
    ...(server ? { LIVEKIT_URL: `ws://127.0.0.1:${signalPort}`, LIVEKIT_API_URL: `http://127.0.0.1:${signalPort}`, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } : {}),
  };
  children.push(spawn(process.execPath, ['dist/apps/api/main.js'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } }));
  await untilAnswers(`${origin}/api/health/ready`);
  return {
    origin, admin, adminUrl, env, media: server !== null,
    async stop() {
      for (const child of children) child.kill('SIGTERM');
      await admin.end();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(url) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const ok = await fetch(url).then((response) => response.ok, () => false);
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within a minute`);
}
