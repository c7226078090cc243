import { fingerprint, isDone, markDone } from './fingerprint.mjs';
import { SKIPPED } from './say.mjs';
import { runStep } from './step-process.mjs';

const SCHEMA = ['prisma/schema.prisma', 'prisma/models', 'prisma.config.mjs'];
const SHARED = ['libs', 'package-lock.json', 'tsconfig.base.json', ...SCHEMA];
const SERVER = [...SHARED, 'apps/api', 'apps/worker', 'tools/build', 'nx.json'];
const PORTAL = [...SHARED, 'apps/portal', 'nx.json'];
// No daemon that would outlive the start, nothing sent anywhere.
const QUIET = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' };

export async function generate() {
  const stamp = fingerprint([...SCHEMA, 'package-lock.json']);
  if (isDone('generate', stamp, ['libs/platform/database/src/generated/client.ts'])) return SKIPPED;
  await runStep('database-client', process.execPath, ['tools/prisma/prisma.mjs', 'generate', '--no-hints']);
  markDone('generate', stamp);
}

/** Builds what changed since the last start; Nx keeps results of earlier states in its own cache. */
export async function build() {
  const projects = [
    { names: ['api', 'worker'], stamp: fingerprint(SERVER), outputs: ['dist/apps/api/main.js', 'dist/apps/worker/main.js'] },
    { names: ['portal'], stamp: fingerprint(PORTAL), outputs: ['apps/portal/.next/BUILD_ID'] },
  ].filter(({ names, stamp, outputs }) => !isDone(`build:${names}`, stamp, outputs));
  if (projects.length === 0) return SKIPPED;
  await runStep('build', 'nx', ['run-many', '-t', 'build', '-p', projects.flatMap(({ names }) => names).join(','), '--outputStyle=static'], { env: QUIET });
  for (const { names, stamp } of projects) markDone(`build:${names}`, stamp);
}
