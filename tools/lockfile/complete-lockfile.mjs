// node tools/lockfile/complete-lockfile.mjs: run it after npm install.
// npm leaves an optional platform package out of package-lock.json when the registry at hand does not serve it, and
// `npm ci` then refuses the file as out of step. An entry with the platform it is for is all that `npm ci` needs to
// pass over it on other platforms, and to fetch it on its own.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../../package-lock.json'));
const lock = JSON.parse(readFileSync(file, 'utf8'));

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const SYSTEM_NAMES = { windows: 'win32' };
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'mipsel', 'ppc64', 'ppc', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBRARIES = { gnu: 'glibc', musl: 'musl' };

let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isResolved(place, name)) continue;
    lock.packages[`node_modules/${name}`] = { version: lowestOf(range), ...platformOf(name), optional: true, ...(entry.dev ? { dev: true } : {}) };
    added += 1;
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(`package-lock.json: ${added} platform packages added`);

/** Looks where Node would: beside the package, then in every folder above it. */
function isResolved(place, name) {
  for (let at = place; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${at}/node_modules/${name}`]) return true;
  }
  return `node_modules/${name}` in lock.packages;
}

function lowestOf(range) {
  const version = /\d+\.\d+\.\d+[-.\w]*/.exec(range)?.[0];
  if (!version) throw new Error(`no version in the range ${range}`);
  return version;
}

function platformOf(name) {
  const words = name.split(/[/@-]/).map((word) => SYSTEM_NAMES[word] ?? word);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  if (os.length === 0 && cpu.length === 0) throw new Error(`${name}: no platform in its name; look at why it is missing`);
  const libc = os.includes('linux') ? words.flatMap((word) => LIBRARIES[word] ?? []) : [];
  return { ...(cpu.length ? { cpu } : {}), ...(os.length ? { os } : {}), ...(libc.length ? { libc } : {}) };
}
