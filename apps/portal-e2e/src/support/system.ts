import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Account {
  readonly role: string;
  readonly username: string;
  readonly password: string;
  readonly unit: string;
}

export interface RunningSystem {
  readonly portalUrl: string;
  readonly livekitUrl: string;
  readonly accounts: readonly Account[];
  /** Folder of the running system's data: logs, the record of its processes. */
  readonly dataDir: string;
}

/** The system that DC_DEV_FILE names, as its starter wrote it down. @throws where none is named, or it has no media */
export function runningSystem(): RunningSystem {
  const file = process.env['DC_DEV_FILE'];
  if (!file) throw new Error('DC_DEV_FILE names no running system: npm test starts one, or give the dev.json of another');
  const dev = JSON.parse(readFileSync(file, 'utf8')) as RunningSystem & { livekitUrl: string | null };
  if (!dev.livekitUrl) throw new Error('the running system has no media server');
  return { ...dev, dataDir: path.dirname(file) };
}

export const system = runningSystem();

export function account(username: string): Account {
  const found = system.accounts.find((one) => one.username === username);
  if (!found) throw new Error(`the demonstration has no account ${username}`);
  return found;
}
