import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The fields of /proc/<pid>/stat after the name, which may hold spaces itself. */
function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Who started a process; null where it cannot be told. */
export function parentOf(pid) {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return null;
  }
}

/** When a process started, as an opaque string; null when it does not run. With the pid it names one process for good: pids are used again. */
export function startTimeOf(pid) {
  try {
    if (process.platform === 'linux') {
      const fields = statOf(pid);
      return fields[0] === 'Z' ? null : fields[19];
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}

/** @returns {{pid: number, startTime: string | null}} */
export const identify = (pid) => ({ pid, startTime: startTimeOf(pid) });

export const isAlive = ({ pid, startTime }) => startTime !== null && startTimeOf(pid) === startTime;
