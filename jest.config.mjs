import { readFileSync } from 'node:fs';
import { swcOptions } from './tools/build/swc-options.mjs';

const { compilerOptions } = JSON.parse(readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'));
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [target]]) => [`^${alias}$`, target.replace('./', '<rootDir>/')]),
);

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/portal/.next/', '<rootDir>/.data/'],
};

// The tier is in the file's name: *.spec.ts touches nothing outside the process, *.medium.spec.ts has PostgreSQL,
// *.e2e.spec.ts has everything.
const tiers = {
  unit: { testMatch: ['<rootDir>/{libs,apps,tools}/**/*.spec.ts'], testPathIgnorePatterns: ['\\.(medium|e2e)\\.spec\\.ts$', '/node_modules/'] },
  medium: {
    testMatch: ['<rootDir>/{libs,apps,tools,prisma}/**/*.medium.spec.ts'],
    // A busy machine is no fault of the product: what is slow is measured by the bench, never by a test's clock.
    testTimeout: 60_000,
    globalSetup: '<rootDir>/tools/test/medium-setup.mjs',
    globalTeardown: '<rootDir>/tools/test/medium-teardown.mjs',
  },
  e2e: { testMatch: ['<rootDir>/apps/**/*.e2e.spec.ts'], testTimeout: 120_000, testSequencer: '<rootDir>/tools/test/by-path-sequencer.mjs' },
};

const tier = process.env['TEST_TIER'] ?? 'unit';
export default { ...common, ...tiers[tier] };
