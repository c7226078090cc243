import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inData, root } from './paths.mjs';

const IGNORED = new Set(['node_modules', '.next', 'dist', '.nx', '.data', 'generated', 'test-output', 'next-env.d.ts']);
const file = inData('stamps.json');

/** A hash of the content of files and folders; specs do not count, they are in no build. */
export function fingerprint(places) {
  const hash = createHash('sha256');
  for (const place of places) visit(path.join(root, place), hash);
  return hash.digest('hex');
}

function visit(place, hash) {
  if (!existsSync(place)) return;
  if (!statSync(place).isDirectory()) {
    hash.update(`${path.relative(root, place)}\0`).update(readFileSync(place)).update('\0');
    return;
  }
  for (const name of readdirSync(place).sort()) {
    if (!IGNORED.has(name) && !/\.spec\.tsx?$/.test(name)) visit(path.join(place, name), hash);
  }
}

/** True when `stamp` is what the step last finished with and all that it made is still there. */
export function isDone(step, stamp, outputs = []) {
  return readStamps()[step] === stamp && outputs.every((output) => existsSync(path.resolve(root, output)));
}

export function markDone(step, stamp) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...readStamps(), [step]: stamp }, null, 2));
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
