import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export const VERSION = 'v1.13.5';
export const IMAGE = `livekit/livekit-server:${VERSION}`;
/** Kept per user, not per checkout: the build takes two minutes. */
export const cacheDir = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'diem-cau', 'livekit', VERSION);
export const cachedServer = path.join(cacheDir, 'livekit-server');

/** A server that is on this machine already, or null. */
export function findServer() {
  mkdirSync(cacheDir, { recursive: true });
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((dir) => path.join(dir, 'livekit-server'));
  return [...onPath, cachedServer].find(isExecutable) ?? null;
}

export function hasDocker() {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
