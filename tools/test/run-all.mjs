// npm test: everything that can be checked on this machine, stage by stage; a failed stage does not hide the next.
// The last line is `N passed, N failed, N skipped`. Starts on the host's Node: built-in modules only until the install.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explain } from '../start/failure.mjs';
import { install, needsInstall } from '../start/install.mjs';
import { binDir, pinnedNode, root } from '../start/paths.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

if (needsInstall() || Number(process.versions.node.split('.')[0]) < 24) {
  try {
    if (needsInstall()) await install(say);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    say('0 passed, 1 failed, 0 skipped');
    process.exit(1);
  }
  process.env.PATH = `${binDir}${path.delimiter}${process.env.PATH}`;
  const { status } = spawnSync(pinnedNode, [import.meta.filename], { cwd: root, stdio: 'inherit' });
  process.exit(status ?? 1);
}

const { installSystemPackages } = await import('./system-packages.mjs');
const { listTests, readJestCounts } = await import('./jest-counts.mjs');
const { startOwnSystem } = await import('./own-system.mjs');
const { findServer, hasDocker } = await import('../start/livekit/find.mjs');
const { buildWithGo } = await import('../start/livekit/build.mjs');

process.env.PATH = `${binDir}${path.delimiter}${process.env.PATH}`;
Object.assign(process.env, { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NEXT_TELEMETRY_DISABLED: '1' });
const reports = mkdtempSync(path.join(tmpdir(), 'diem-cau-reports-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

function count(stage, result, began) {
  for (const key of Object.keys(total)) total[key] += result[key] ?? 0;
  const seconds = Math.round((Date.now() - began) / 1000);
  lines.push(`${stage}: ${result.passed ?? 0} passed, ${result.failed ?? 0} failed, ${result.skipped ?? 0} skipped (${seconds} s)`);
  say(`── ${lines.at(-1)}`);
}

function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(args[0], args.slice(1), { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A stage that passes or fails as one. What it says comes when it is through: another may run beside it. */
async function check(stage, args) {
  const began = Date.now();
  const { code, said } = await overhear(args);
  say(`── ${stage}\n${said}`);
  count(stage, code === 0 ? { passed: 1 } : { failed: 1 }, began);
}

function overhear(args) {
  return new Promise((resolve) => {
    const child = spawn(args[0], args.slice(1), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said).toString() }));
  });
}

async function jest(tier, env) {
  say(`── ${tier}`);
  const began = Date.now();
  const file = path.join(reports, `${tier}.json`);
  const code = await run([process.execPath, 'tools/test/jest.mjs', tier, '--json', `--outputFile=${file}`], env);
  const counts = readJestCounts(file);
  // Jest that ends badly with every test green (a leak, a teardown) is a failure too.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  count(tier, counts, began);
}

const missing = installSystemPackages();
mkdirSync(path.join(root, '.data', 'logs'), { recursive: true });
const media = findServer() ? Promise.resolve(true) : buildWithGo().then((server) => server !== null || hasDocker());

await check('database client', [process.execPath, 'tools/prisma/prisma.mjs', 'generate', '--no-hints']);
await Promise.all([
  check('lint and types', ['nx', 'run-many', '-t', 'lint', 'typecheck', '-p', 'workspace', '--parallel=2', '--outputStyle=static']),
  check('boundaries', [process.execPath, 'tools/boundary-fixtures/run.mjs']),
]);
await jest('unit');
await jest('medium');
await check('builds', ['nx', 'run-many', '-t', 'build', '--outputStyle=static']);
await endToEnd();

rmSync(reports, { recursive: true, force: true });
say(['', ...lines].join('\n'));
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

async function endToEnd() {
  const began = Date.now();
  const lacking = [missing.includes('chromium') ? 'Chromium' : null, (await media) ? null : 'LiveKit'].filter(Boolean);
  if (lacking.length > 0) {
    const listed = spawnSync(process.execPath, ['tools/test/jest.mjs', 'e2e', '--listTests'], { cwd: root, encoding: 'utf8' }).stdout ?? '';
    const names = listTests(listed.split('\n').filter((line) => line.endsWith('.e2e.spec.ts')));
    for (const name of names) say(`skipped, no ${lacking.join(' and ')} here: ${name}`);
    count('e2e', { skipped: Math.max(names.length, 1) }, began);
    return;
  }
  let system;
  try {
    system = await startOwnSystem();
  } catch (error) {
    say(String(error.message));
    count('e2e', { failed: 1 }, began);
    return;
  }
  try {
    await jest('e2e', { DC_DEV_FILE: system.devFile });
  } finally {
    await system.stop();
  }
}
