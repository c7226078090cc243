import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify } from './process-identity.mjs';
import { inData } from './paths.mjs';

const file = inData('run.json');
const state = { starter: identify(process.pid), url: null, children: {} };
let isOurs = false;

/** Claims this checkout for the calling process. @returns false when another starter was quicker */
export function claim() {
  try {
    writeFileSync(file, JSON.stringify(state), { flag: 'wx', mode: 0o600 });
    isOurs = true;
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Notes a child at once, so that the next start can clean up after a kill -9 of this one. */
export function noteChild(name, pid) {
  state.children[name] = identify(pid);
  save();
}

export function forgetChild(name) {
  delete state.children[name];
  save();
}

export function noteUrl(url) {
  state.url = url;
  save();
}

export function release() {
  isOurs = false;
  rmSync(file, { force: true });
}

/** The previous run's record, or null. */
export function readRunFile() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function save() {
  if (!isOurs) return;
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    // A full disk stops no running system: at worst the next start finds its leftovers by PostgreSQL's own lock.
    if (error.code !== 'ENOSPC') throw error;
  }
}
