import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { LiveKitSettings } from './livekit-settings';

const CANDIDATES = [process.env['LIVEKIT_SERVER_BIN'], path.join(homedir(), '.cache/diem-cau/livekit/v1.13.5/livekit-server')];

/** The server's binary, or null where this machine has none. */
export const liveKitBinary = (): string | null => CANDIDATES.find((file) => file !== undefined && file !== '' && existsSync(file)) ?? null;

export interface LiveKitProcess {
  readonly settings: LiveKitSettings;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A media server of one test, on free ports of the loopback, with keys of its own. @param webhookUrl where it sends its messages */
export async function startLiveKit(binary: string, webhookUrl?: string): Promise<LiveKitProcess> {
  const [port, tcp, udp] = [await freePort(), await freePort(), await freePort()];
  const settings = { url: `ws://127.0.0.1:${port}`, apiUrl: `http://127.0.0.1:${port}`, apiKey: 'testkey', apiSecret: randomBytes(32).toString('hex') };
  const folder = await mkdtemp(path.join(tmpdir(), 'diem-cau-livekit-'));
  const file = path.join(folder, 'livekit.yaml');
  await writeFile(file, JSON.stringify({
    port,
    bind_addresses: ['127.0.0.1'],
    keys: { [settings.apiKey]: settings.apiSecret },
    rtc: { tcp_port: tcp, udp_port: udp, node_ip: '127.0.0.1', use_external_ip: false, enable_loopback_candidate: true },
    room: { auto_create: false },
    logging: { level: 'error' },
    ...(webhookUrl ? { webhook: { api_key: settings.apiKey, urls: [webhookUrl] } } : {}),
  }));
  let child = await start(binary, file, settings.apiUrl);
  return {
    settings,
    restart: async () => {
      await end(child);
      child = await start(binary, file, settings.apiUrl);
    },
    stop: async () => {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(binary: string, file: string, url: string): Promise<ChildProcess> {
  const child = spawn(binary, ['--config', file], { stdio: 'ignore' });
  for (let i = 0; i < 200; i += 1) {
    if (await fetch(url).then((answer) => answer.ok, () => false)) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error('livekit-server did not start');
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
