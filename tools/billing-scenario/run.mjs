// npm run -s billing:scenario < file.json: plays a scenario of billing through the product's own use cases on a scratch
// database and prints one JSON object. Exit 0: played, refused steps included. Exit 2: the file breaks the format.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { bundle } from '../build/build-app.mjs';
import { openScratch } from './scratch.mjs';

console.log = console.error; // stdout is the result's alone
const print = (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);

const input = await text(process.stdin);
const { playOn, readScenario } = await load();
const read = readScenario(input);
if ('errors' in read) {
  print({ errors: read.errors });
  process.exitCode = 2;
} else {
  const scratch = await openScratch();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void scratch.close().finally(() => process.exit(1)));
  try {
    print(await playOn(scratch.urls, read.file));
  } finally {
    await scratch.close();
  }
}

/** Built anew each time, so that what is played is what stands in the sources; two at once do not disturb each other. */
async function load() {
  const root = path.resolve(import.meta.dirname, '../..');
  const folder = `dist/billing-scenario/${process.pid}`;
  try {
    await bundle('libs/billing/server/src/scenario/main.ts', `${folder}/main.js`);
    return await import(path.join(root, folder, 'main.js'));
  } finally {
    rmSync(path.join(root, folder), { recursive: true, force: true });
  }
}
