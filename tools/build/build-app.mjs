// Bundles one server app into dist/apps/<name>/main.js. esbuild follows the library aliases of tsconfig.base.json;
// swc compiles each file first because Nest's injection needs decorator metadata, which esbuild does not emit.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { transform } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string} entry path from the workspace root @param {string} outfile path from the workspace root */
export async function bundle(entry, outfile) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    // The aliases look like packages to esbuild; tsconfig paths win over `packages: external` only when named here.
    tsconfig: 'tsconfig.base.json',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [decorators],
  });
}

const decorators = {
  name: 'decorators',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const { code } = await transform(source, { ...swcOptions, filename: file, sourceMaps: 'inline' });
      return { contents: code, loader: 'js' };
    });
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const app = process.argv[2];
  await bundle(`apps/${app}/src/main.ts`, `dist/apps/${app}/main.js`);
}
