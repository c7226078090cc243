import { setTimeout as wait } from 'node:timers/promises';
import { StartFailure } from './failure.mjs';

const READY_SECONDS = 120;
const DEATHS = 5;

/** True when the address answers below 500. */
export async function answers(url) {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

/** Waits until `url` answers. @throws StartFailure with the child's last words where it keeps dying or stays silent */
export async function untilReady(child, url) {
  for (const deadline = Date.now() + READY_SECONDS * 1000; !(await answers(url)); await wait(100)) {
    if (child.deaths >= DEATHS || Date.now() > deadline) {
      throw new StartFailure(`${child.name} does not come up; its log is .data/logs/${child.name}.log`, `${child.name} không khởi động được; xem .data/logs/${child.name}.log`, child.lastWords());
    }
  }
}
