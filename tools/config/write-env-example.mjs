// node tools/config/write-env-example.mjs: .env.example from the schema that api and worker read their settings with.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../build/build-app.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const source = 'libs/platform/config/src/app-config.ts';
const bundled = 'dist/config/app-config.mjs';

await bundle(source, bundled);
const { configSchema } = await import(pathToFileURL(path.join(root, bundled)).href);
rmSync(path.join(root, path.dirname(bundled)), { recursive: true });

const comments = new Map(
  [...readFileSync(path.join(root, source), 'utf8').matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*([A-Z_]+):/g)].map(([, text, name]) => [name, text.replace(/\s*\n\s*\*?\s*/g, ' ').trim()]),
);
const lines = Object.entries(configSchema.shape).flatMap(([name, schema]) => {
  const absent = schema.safeParse(undefined);
  const comment = comments.has(name) ? [`# ${comments.get(name)}`] : [];
  if (!absent.success) return [...comment, `${name}=`];
  return [...comment, absent.data === undefined ? `# ${name}=` : `# ${name}=${absent.data}`];
});
writeFileSync(path.join(root, '.env.example'), `# Settings of api and worker. A line without # must be set; the others show their default.\n${lines.join('\n')}\n`);
