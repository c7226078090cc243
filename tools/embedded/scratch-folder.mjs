import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
const TMPFS = 0x01021994; // statfs(2)
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * A new folder for a cluster that is thrown away: in memory where the system keeps enough of it for files, else where temporary files are.
 * A database is eighteen hundred small files; copying one took 0.95 s on a virtual disk and 0.05 s in memory.
 */
export function makeScratchFolder(prefix) {
  const folder = mkdtempSync(path.join(isMemoryRoomy() ? MEMORY : tmpdir(), prefix));
  chmodSync(folder, 0o711); // the server's own user has to pass through
  return folder;
}

function isMemoryRoomy() {
  try {
    const { type, bavail, bsize } = statfsSync(MEMORY);
    return type === TMPFS && bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
