import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';

/** The process of a browser that holds all its sockets: pages, sockets and every packet of sound and picture. */
function networkProcessOf(profile: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (command.includes('network.mojom.NetworkService') && command.includes(profile)) return Number(pid);
    } catch {
      // It ended while the list was read.
    }
  }
  throw new Error(`no network process of the browser in ${profile}`);
}

/**
 * Pulls the network cable of a browser with a profile of its own: nothing leaves or reaches it any more, and nobody is told so. (The
 * browser's own "offline" leaves sound and picture running.) @returns puts it back
 */
export async function pullCable(context: BrowserContext, profile: string): Promise<() => Promise<void>> {
  const pid = networkProcessOf(profile);
  await context.setOffline(true);
  process.kill(pid, 'SIGSTOP');
  return async () => {
    process.kill(pid, 'SIGCONT');
    await context.setOffline(false);
  };
}
