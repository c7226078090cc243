import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const USER = 'postgres';
const SHELTER = '/var/lib/diem-cau';

/**
 * PostgreSQL refuses to run as root: then it gets a system user of its own.
 * @returns {{uid: number, gid: number} | null} null where the caller is not root
 */
export function serviceUser() {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp();
  if (found) return found;
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER]);
  return lookUp();
}

function lookUp() {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, USER], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

/** A folder that the service user can own; a checkout under /root is closed to it, so its cluster moves to /var/lib. */
export function placeForData(dataDir, user) {
  const place = user && !isReachable(path.dirname(dataDir), user) ? path.join(SHELTER, fingerprint(dataDir)) : dataDir;
  mkdirSync(path.dirname(place), { recursive: true });
  return place;
}

/** The server's binaries where the service user can execute them: in place, or as a copy. */
export function placeForBinaries(nativeDir, version, user) {
  if (!user || isReachable(nativeDir, user)) return nativeDir;
  const copy = path.join(SHELTER, `postgresql-${version}-${fingerprint(nativeDir)}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(SHELTER, { recursive: true });
    cpSync(nativeDir, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}

/** Makes a new private folder of the service user. */
export function makePrivate(dir, user) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (user) chownSync(dir, user.uid, user.gid);
}

function isReachable(dir, { uid, gid }) {
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid: owner, gid: group } = statSync(at);
      const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}

const fingerprint = (text) => createHash('sha256').update(path.resolve(text)).digest('hex').slice(0, 12);
