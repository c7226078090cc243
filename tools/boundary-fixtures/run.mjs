// Proves every boundary rule: plants one violation a rule in a copy of the workspace and fails unless each is reported
// by its rule. Without this a rule that permits everything looks just like a clean tree.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cases } from './cases.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'dc-boundaries-'));
const env = { ...process.env, NX_DAEMON: 'false', NX_WORKSPACE_ROOT_PATH: copy, FORCE_COLOR: '0' };
let failed = 0;

try {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  for (const file of tracked.filter((name) => /\.(ts|tsx|mjs|cjs|json)$/.test(name))) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file), { errorOnExist: false });
  }
  cpSync(path.join(root, 'libs/platform/database/src/generated'), path.join(copy, 'libs/platform/database/src/generated'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  for (const { file, code, also = {} } of cases) {
    for (const [name, text] of Object.entries({ [file]: code, ...also })) {
      mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
      writeFileSync(path.join(copy, name), text);
    }
  }
  // The rule needs the project graph: without one it is skipped with a warning and exit 0.
  spawnSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'graph', '--file', 'graph.json'], { cwd: copy, env });

  const linted = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '--format', 'json', ...cases.filter(({ by }) => by === 'eslint').map(({ file }) => file)], { cwd: copy, env, encoding: 'utf8', maxBuffer: 1e9 });
  const reports = JSON.parse(linted.stdout || '[]');
  const cruised = spawnSync(process.execPath, ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'libs', 'apps/api', 'apps/worker'], { cwd: copy, env, encoding: 'utf8', maxBuffer: 1e9 });
  const violations = JSON.parse(cruised.stdout || '{"summary":{"violations":[]}}').summary.violations;

  for (const { name, by, rule, file } of cases) {
    const seen =
      by === 'eslint'
        ? reports.some((report) => report.filePath.endsWith(file) && report.messages.some(({ ruleId }) => ruleId === rule))
        : violations.some((violation) => violation.rule.name === rule && (violation.from === file || violation.cycle?.some((step) => step.name === file)));
    if (!seen) failed += 1;
    console.log(`${seen ? 'reported ' : 'NOT REPORTED'} ${name} (${rule})`);
  }
  const real = violations.filter((violation) => !/planted-violation/.test(`${violation.from} ${violation.to}`));
  for (const violation of real) console.log(`VIOLATION ${violation.rule.name}: ${violation.from} -> ${violation.to}`);
  failed += real.length;
  if (failed > 0) console.error(linted.stderr, cruised.stderr);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${cases.length} planted violations, ${failed} problems`);
process.exit(failed > 0 ? 1 : 0);
