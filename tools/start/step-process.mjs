import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { isDiskFull, StartFailure } from './failure.mjs';
import { inData, root } from './paths.mjs';
import { forgetChild, noteChild } from './run-file.mjs';

const running = new Set();

/**
 * Runs a command of the start to its end; what it says goes to `.data/logs/<name>.log`.
 * @throws StartFailure with its last lines
 */
export function runStep(name, command, args, { env = {}, lowPriority = false, cwd = root } = {}) {
  const log = inData(`logs/${name}.log`);
  return new Promise((resolve, reject) => {
    const nice = lowPriority && process.platform !== 'win32';
    const child = spawn(nice ? 'nice' : command, nice ? ['-n', '10', command, ...args] : args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // so that its whole group can be ended
    });
    running.add(child);
    const record = `step ${name}`;
    if (child.pid) noteChild(record, child.pid);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said = (said + chunk).slice(-8000);
        appendQuietly(log, chunk);
      });
    }
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('close', (code) => {
      running.delete(child);
      forgetChild(record);
      if (code === 0) resolve(said);
      else if (isDiskFull(said)) reject(Object.assign(new Error(said), { code: 'ENOSPC' }));
      else reject(new StartFailure(`${name} failed; all of it is in .data/logs/${name}.log`, `Bước ${name} thất bại; xem .data/logs/${name}.log`, said.trim().slice(-2500)));
    });
  });
}

/** The log is for people; a disk that is full is told by the step that failed on it. */
function appendQuietly(log, chunk) {
  try {
    appendFileSync(log, chunk);
  } catch {
    // as above
  }
}

/** Ends every step that still runs. */
export function endSteps() {
  for (const child of running) {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      child.kill('SIGTERM');
    }
  }
}
