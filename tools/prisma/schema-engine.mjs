#!/usr/bin/env node
// Prisma's CLI normally downloads a native schema engine. This stands in for it, so that the product installs where
// that download cannot be reached: the CLI's JSON-RPC (one request a line on stdin, answers on stdout) is handed to
// the engine's own WebAssembly build, which talks to PostgreSQL through adapter-pg.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadEngine } from './load-engine.mjs';
import { openFactory } from './migration-adapter.mjs';
import { answerProbe } from './probe.mjs';

const { values, positionals } = parseArgs({
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true, default: [] },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
  allowPositionals: true,
  strict: false,
});
const url = values.datasource ? JSON.parse(values.datasource).url : process.env.DATABASE_URL;

if (positionals[0] === 'cli') process.exit(await answerProbe(positionals[1], url));

let engine;
async function open() {
  const { SchemaEngine } = await loadEngine();
  const datamodels = values.datamodels.map((file) => [file, readFileSync(file, 'utf8')]);
  return SchemaEngine.new({ datamodels }, (line) => process.stderr.write(`${line}\n`), openFactory(url));
}

async function answer({ id, method, params }) {
  try {
    engine ??= open();
    const call = method === 'getDatabaseVersion' ? 'version' : method;
    return { jsonrpc: '2.0', id, result: (await (await engine)[call](params ?? undefined)) ?? null };
  } catch (error) {
    const data = { is_panic: false, message: error.message ?? String(error), error_code: error.code };
    return { jsonrpc: '2.0', id, error: { code: 4466, message: data.message, data } };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
process.exit(0);
