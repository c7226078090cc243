// node tools/test/jest.mjs <unit|medium|e2e> [jest options]: runs one tier on Jest's ES-module loader.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const [tier = 'unit', ...rest] = process.argv.slice(2);
// Walks share one system and go one after the other; two workers are what two cores carry, whatever the machine has.
const workers = { unit: [], medium: ['--maxWorkers=2'], e2e: ['--runInBand'] }[tier];
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', path.join(root, 'node_modules/jest/bin/jest.js'), ...workers, ...rest],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TEST_TIER: tier } },
);
process.exit(status ?? 1);
