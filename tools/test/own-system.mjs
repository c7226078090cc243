import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeScratchFolder } from '../embedded/scratch-folder.mjs';
import { root } from '../start/paths.mjs';

const READY_SECONDS = 600;

/**
 * Starts the whole system on a data folder of its own, as `npm start` does, and waits for its media server too.
 * @returns {Promise<{devFile: string, dev: {portalUrl: string, livekitUrl: string | null}, stop(): Promise<void>}>}
 */
export async function startOwnSystem() {
  const folder = makeScratchFolder('diem-cau-e2e-');
  const devFile = path.join(folder, 'data', 'dev.json');
  // Not as npm's script: it must outlive no parent but this one, which the channel tells it.
  const child = spawn(process.execPath, [path.join(root, 'tools/start/main.mjs')], {
    cwd: root,
    env: { ...process.env, DC_DATA_DIR: path.dirname(devFile) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const read = () => (existsSync(devFile) ? JSON.parse(readFileSync(devFile, 'utf8')) : null);
  for (const deadline = Date.now() + READY_SECONDS * 1000; Date.now() < deadline; await wait(500)) {
    if (child.exitCode !== null) break;
    const dev = read();
    // Written at once when the portal answers, and again when media is settled.
    if (dev && (dev.livekitUrl || process.env.DC_WITHOUT_MEDIA)) return { devFile, dev, stop };
  }
  const dev = read();
  if (dev && child.exitCode === null) return { devFile, dev, stop };
  await stop();
  throw new Error('the system did not come up');
}
