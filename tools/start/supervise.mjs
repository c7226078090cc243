import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { inData, root } from './paths.mjs';
import { forgetChild, noteChild } from './run-file.mjs';
import { say } from './say.mjs';

const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 10_000;
const STEADY_MS = 30_000;
const STOP_SECONDS = 10;

/**
 * Keeps one child running until `stop()`: a child that dies is started again, sooner the longer it had lived.
 * @param {{name: string, command: string, args: string[], env?: Record<string, string>, cwd?: string}} what
 */
export function supervise({ name, command, args, env = {}, cwd = root }) {
  const logFile = inData(`logs/${name}.log`);
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  let child = null;
  let timer = null;
  let stopping = false;
  let delayMs = FIRST_DELAY_MS;
  let deaths = 0;

  const launch = () => {
    const log = openSync(logFile, 'a');
    const startedAt = Date.now();
    child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    if (child.pid) noteChild(name, child.pid);
    let over = false;
    const died = (why) => {
      if (over) return;
      over = true;
      child = null;
      forgetChild(name);
      if (stopping) return;
      deaths += 1;
      delayMs = Date.now() - startedAt > STEADY_MS ? FIRST_DELAY_MS : Math.min(delayMs * 2, LAST_DELAY_MS);
      say(`${name} ended (${why}), again in ${delayMs / 1000} s; its words are in .data/logs/${name}.log`);
      timer = setTimeout(launch, delayMs);
    };
    child.once('error', (error) => died(error.message));
    child.once('exit', (code, signal) => died(signal ?? `exit ${code}`));
  };
  launch();

  return {
    name,
    get pid() {
      return child?.pid;
    },
    get deaths() {
      return deaths;
    },
    lastWords: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-12).join('\n') : ''),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      const target = child;
      if (!target?.pid) return;
      const ended = new Promise((resolve) => target.once('exit', resolve));
      signalGroup(target.pid, 'SIGTERM');
      const hard = setTimeout(() => signalGroup(target.pid, 'SIGKILL'), STOP_SECONDS * 1000);
      await ended;
      clearTimeout(hard);
    },
    kill() {
      stopping = true;
      clearTimeout(timer);
      if (child?.pid) signalGroup(child.pid, 'SIGKILL');
    },
  };
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
