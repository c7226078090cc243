import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Debian's package and the program that shows it is there.
const PACKAGES = { chromium: 'chromium', 'redis-server': 'redis-server', 'poppler-utils': 'pdftotext', xmlsec1: 'xmlsec1' };

/** Installs what the tests want of the machine where that is ours to do: as root on a Debian. @returns the packages that stay missing */
export function installSystemPackages() {
  const missing = () => Object.keys(PACKAGES).filter((name) => !has(PACKAGES[name]));
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing()], options);
  }
  return missing();
}

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
