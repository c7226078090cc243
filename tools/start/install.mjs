// Runs before node_modules exists and on the host's Node: built-in modules only.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { diskFull, StartFailure } from './failure.mjs';
import { pinnedNode, root } from './paths.mjs';

const INSTALL_BYTES = 2_500_000_000;

/** True when what is in node_modules is not what package-lock.json says. npm writes its own record last, so a cut-off install shows. */
export function needsInstall() {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(pinnedNode)) return true;
  const installed = readJson(record).packages;
  const wanted = readJson(path.join(root, 'package-lock.json')).packages;
  return Object.entries(wanted).some(([place, entry]) => {
    if (place === '' || entry.link || entry.optional || entry.devOptional || entry.peer) return false;
    return installed[place]?.version !== entry.version;
  });
}

/** `npm ci`. @param {(line: string) => void} say */
export async function install(say) {
  const { bavail, bsize } = await statfs(root);
  if (bavail * bsize < INSTALL_BYTES) throw diskFull();
  // The npm that started this, on the Node that runs it: the pinned Node is about to be replaced.
  const npm = process.env.npm_execpath ? [process.env.npm_node_execpath ?? process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...first] = npm;
  const said = [];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk.toString()));
  const began = Date.now();
  const beat = setInterval(() => say(`npm ci… ${Math.round((Date.now() - began) / 1000)} s`), 15_000);
  const forward = (signal) => child.kill(signal);
  process.once('SIGTERM', forward);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw asFailure(said.join('').trim());
  } finally {
    clearInterval(beat);
    process.off('SIGTERM', forward);
  }
}

function asFailure(said) {
  if (/ENOSPC|no space left/i.test(said)) return diskFull();
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(said)) {
    return new StartFailure('npm cannot reach its registry: check the network, then run npm start again.', 'npm không kết nối được kho gói: kiểm tra mạng rồi chạy lại npm start.', said.slice(-600));
  }
  return new StartFailure('npm ci failed.', 'npm ci không chạy được.', said.slice(-2000));
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
