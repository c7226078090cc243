import { readdirSync } from 'node:fs';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Domain rules come from the folders, so that a new domain is walled on the day it is made.
const domains = readdirSync(new URL('./libs', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['platform', 'shared', 'portal'].includes(entry.name))
  .map((entry) => entry.name);

// What must never reach a contract: contracts are bundled into the browser.
const SERVER_ONLY = ['@nestjs/*', '@prisma/*', 'pg', 'bullmq', 'ioredis', 'livekit-server-sdk', 'fastify', '@fastify/*', 'pdfkit', 'better-auth', 'exceljs', 'socket.io', 'pino'];

const boundaries = [
  { sourceTag: 'layer:shared', onlyDependOnLibsWithTags: ['layer:shared'], bannedExternalImports: SERVER_ONLY },
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:shared'], bannedExternalImports: SERVER_ONLY },
  { sourceTag: 'layer:platform', onlyDependOnLibsWithTags: ['layer:platform', 'layer:shared', 'layer:contracts'], bannedExternalImports: ['livekit-server-sdk', 'pdfkit', 'next'] },
  { sourceTag: 'layer:server', onlyDependOnLibsWithTags: ['layer:server', 'layer:contracts', 'layer:platform', 'layer:shared'] },
  { sourceTag: 'layer:portal', onlyDependOnLibsWithTags: ['layer:portal', 'layer:contracts', 'layer:shared'], bannedExternalImports: SERVER_ONLY },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: ['layer:server', 'layer:contracts', 'layer:platform', 'layer:shared', 'layer:portal'] },
  // Tools build, start, check and measure the whole; nothing imports them.
  { sourceTag: 'layer:workspace', onlyDependOnLibsWithTags: ['layer:server', 'layer:contracts', 'layer:platform', 'layer:shared'] },
  { sourceTag: 'domain:portal', onlyDependOnLibsWithTags: ['layer:portal', 'layer:contracts', 'layer:shared'] },
  ...domains.map((domain) => ({
    sourceTag: `domain:${domain}`,
    onlyDependOnLibsWithTags: [`domain:${domain}`, 'layer:contracts', 'layer:platform', 'layer:shared'],
    ...(domain === 'media' ? {} : { bannedExternalImports: ['livekit-server-sdk'] }),
  })),
];

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', '.data/**', '.nx/**', '**/.next/**', '**/generated/**', 'test-output/**', 'coverage/**', '**/*.config.*', 'tools/boundary-fixtures/cases/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Read the parsed configuration (platform/config).' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Nest modules are classes that only carry a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Nest reads constructor types at run time: `import type` would break injection.
      '@typescript-eslint/consistent-type-imports': 'off',
      // `noUncheckedIndexedAccess` makes an index possibly undefined; where a length was just checked, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      // Answers are plain objects checked against a zod schema; the DTO class beside it only names them for OpenAPI.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['apps/portal/**/*.{ts,tsx}', 'libs/portal/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // One verb, one file; and only data/ touches the transaction.
    files: ['libs/*/server/src/{domain,use-cases,http,jobs}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: "MemberExpression[property.name='tx']", message: 'Only data/ knows the transaction: call a repository.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the injected Clock.' }],
    },
  },
  {
    // What starts a process reads its environment; tests read what their tier's setup left there.
    files: ['apps/*/src/main.ts', 'apps/portal/**', 'prisma/seed/**', 'tools/**', '**/*.spec.ts', '**/*.testing.ts', '**/{testing,fixtures}/**', 'apps/*-e2e/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.testing.ts', '**/{testing,fixtures}/**', 'apps/*-e2e/**'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-argument': 'off' },
  },
);
