// The start itself, on the pinned Node and with the packages in place.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { clusterPlace, freePort } from '../embedded/postgres.mjs';
import { announce, writeDevFile } from './announce.mjs';
import { build, generate } from './build.mjs';
import { databaseEnv, migrate, openDatabase } from './database.mjs';
import { explain, StartFailure } from './failure.mjs';
import { guard } from './guard.mjs';
import { prepareMedia } from './livekit/media.mjs';
import { PREFERRED_PORT, reserveOrigin } from './origin.mjs';
import { onParentGone } from './parent-watch.mjs';
import { sayTaken } from './ports.mjs';
import { binDir, dataDir, inData, logsDir, root } from './paths.mjs';
import { untilReady } from './ready.mjs';
import { claim, noteUrl, release } from './run-file.mjs';
import { say, step } from './say.mjs';
import { loadSecrets } from './secrets.mjs';
import { readAccounts, seed } from './seed.mjs';
import { stopStale } from './stale.mjs';
import { endSteps } from './step-process.mjs';
import { supervise } from './supervise.mjs';

if (!process.env.PATH.startsWith(binDir)) process.env.PATH = `${binDir}${path.delimiter}${process.env.PATH}`;

/** What is to be stopped, in the order of starting. */
const running = [];
let claimed = false;
let leaving = false;

async function leave(code) {
  if (leaving) {
    // Asked twice: no more waiting.
    for (const part of running) part.kill?.();
    process.exit(1);
  }
  leaving = true;
  endSteps();
  if (claimed) say('stopping / đang dừng');
  const [bases, apps] = [running.filter((part) => part.isBase), running.filter((part) => !part.isBase)];
  await Promise.allSettled(apps.map((part) => part.stop()));
  await Promise.allSettled(bases.map((part) => part.stop()));
  if (claimed) release();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(0));
onParentGone(() => void leave(1));

try {
  await start();
} catch (error) {
  if (!leaving) {
    process.stderr.write(`${explain(error)}\n`);
    await leave(1);
  }
}

async function start() {
  mkdirSync(logsDir, { recursive: true });
  const cluster = clusterPlace(inData('postgres'));
  await stopStale(cluster);
  if (process.argv.includes('--fresh')) startOver(cluster);
  if (!claim()) throw new StartFailure('Another npm start has just begun in this folder.', 'Một npm start khác vừa chạy trong thư mục này.');
  claimed = true;
  guard(cluster);

  const secrets = loadSecrets({ clusterExists: !process.env.DATABASE_URL && existsSync(path.join(cluster, 'PG_VERSION')) });
  const origin = await reserveOrigin();
  running.push(origin);
  if (origin.moved) sayTaken(origin.wanted, origin.port, 'Điểm Cầu');
  noteUrl(origin.url);
  // Who holds the usual address may have its usual neighbours: two starts at once on one machine do not race for them.
  const usual = (port) => (origin.port === PREFERRED_PORT ? port : 0);
  const media = await prepareMedia(secrets, usual(7880));

  await step('database client', generate);
  const built = step('build', build);
  built.catch(() => {}); // awaited below; the database comes up beside it
  const database = await step('PostgreSQL', () => openDatabase(secrets, usual(54_329), (part) => running.push(part)));
  await step('migrations', () => migrate(database.adminUrl));
  await built;

  const [apiPort, workerPort, portalPort] = [await freePort(usual(4501)), await freePort(usual(4502)), await freePort(usual(4503))];
  const env = {
    NODE_ENV: 'production',
    DC_MODE: 'demo',
    API_PORT: String(apiPort),
    WORKER_PORT: String(workerPort),
    PUBLIC_ORIGIN: origin.url,
    ...databaseEnv(database.adminUrl, secrets),
    AUTH_SECRET: secrets.authSecret,
    MAIL_FROM: process.env.MAIL_FROM ?? 'Điểm Cầu <khong-tra-loi@localhost>',
    ...media.env,
  };
  await step('seed', () => seed(database.adminUrl, env));
  database.keep();

  const launch = (mediaEnv) => ['api', 'worker'].map((name) => keep({ name, command: process.execPath, args: ['--enable-source-maps', `dist/apps/${name}/main.js`], env: { ...env, ...mediaEnv } }));
  let servers = launch(media.env);
  const portal = keep({
    name: 'portal',
    command: process.execPath,
    args: [path.join(root, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(portalPort)],
    cwd: path.join(root, 'apps/portal'),
    env: { NODE_ENV: 'production', PORT: String(portalPort), API_ORIGIN: `http://127.0.0.1:${apiPort}`, LIVEKIT_URL: media.env.LIVEKIT_URL ?? '', NEXT_TELEMETRY_DISABLED: '1' },
  });
  origin.connect({ apiPort, portalPort });

  const accounts = readAccounts();
  const dev = { url: origin.url, databaseUrl: database.adminUrl, accounts, livekitUrl: null };
  const starting = media.start(`http://127.0.0.1:${apiPort}/hooks/livekit`);
  const settled = starting.then(async (child) => {
    if (child && !child.external) running.push(child);
    dev.livekitUrl = child ? media.url : null;
    if (child) return;
    const off = Object.fromEntries(Object.keys(media.env).map((name) => [name, '']));
    await Promise.all(servers.map((server) => server.stop()));
    running.splice(0, running.length, ...running.filter((part) => !servers.includes(part)));
    if (!leaving) servers = launch(off);
  });
  settled.catch((error) => say(`LiveKit: ${error.message}`));

  await step('api and portal', () =>
    Promise.all([untilReady(servers[0], `http://127.0.0.1:${apiPort}/api/health/ready`), untilReady(portal, `http://127.0.0.1:${portalPort}/`)]),
  );
  const media1 = await Promise.race([settled.then(() => 'settled'), new Promise((resolve) => setTimeout(resolve, 1500, 'building'))]);
  writeDevFile(dev);
  announce({ url: origin.url, accounts, media: media1 === 'building' ? 'LiveKit is still being built; meetings get sound and picture when it is done' : (dev.livekitUrl ?? 'off') });
  if (media1 === 'settled') return;
  await settled;
  writeDevFile(dev);
  if (dev.livekitUrl) say(`LiveKit is ready: ${dev.livekitUrl}`);
}

function keep(what) {
  const child = supervise(what);
  running.push(child);
  return child;
}

/** `--fresh`: nothing of this folder's data stays. A database that DATABASE_URL names is not this folder's. */
function startOver(cluster) {
  if (process.env.DATABASE_URL) say('--fresh keeps the database that DATABASE_URL names');
  rmSync(cluster, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(logsDir, { recursive: true });
  say('--fresh: .data removed');
}
