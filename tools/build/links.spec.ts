import { build } from 'esbuild';
import { globSync } from 'node:fs';

it('every name that a tool imports from another is exported there', async () => {
  const tools = globSync('tools/**/*.mjs', { exclude: (name) => name === 'boundary-fixtures' });
  expect(tools.length).toBeGreaterThan(30);
  const { errors } = await build({ entryPoints: tools, bundle: true, packages: 'external', platform: 'node', format: 'esm', write: false, outdir: 'dist/links', logLevel: 'silent' });
  expect(errors).toEqual([]);
});
