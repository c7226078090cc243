// Real: NOTIFY as dc_jobs, and a redis-server of its own where the machine has one. Nothing is mocked.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import pg from 'pg';
import { createJobsPool } from '@diem-cau/platform/jobs';
import { createTestDatabase } from '@diem-cau/platform/testing';
import type { VersionMessage } from '@diem-cau/realtime/contracts';
import type { LiveBus } from './live-bus';
import { PostgresLiveBus } from './postgres-live-bus';
import { RedisLiveBus } from './redis-live-bus';

interface Backing {
  open(): LiveBus;
  /** Breaks the listeners' connections, as a restart of the server would. */
  breakConnections(): Promise<void>;
  stop(): Promise<void>;
}

async function onPostgres(): Promise<Backing> {
  const t = await createTestDatabase();
  const pool = createJobsPool(t.urls.jobs);
  return {
    open: () => new PostgresLiveBus(pool, t.urls.jobs),
    breakConnections: async () => {
      const admin = new pg.Client({ connectionString: t.urls.admin });
      await admin.connect();
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'dc_jobs' and query like 'listen%'`);
      await admin.end();
    },
    stop: async () => {
      await pool.end();
      await t.close();
    },
  };
}

async function onRedis(): Promise<Backing> {
  const port = await freePort();
  const start = (): ChildProcess => spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { stdio: 'ignore', cwd: '/' });
  let child = start();
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    open: () => new RedisLiveBus(`redis://127.0.0.1:${port}`),
    breakConnections: async () => {
      await end('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 800));
      child = start();
    },
    stop: () => end('SIGTERM'),
  };
}

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const BACKENDS = [
  { name: 'PostgreSQL', start: onPostgres, isThere: true },
  { name: 'Redis', start: onRedis, isThere: hasRedis },
];

for (const { name, start, isThere } of BACKENDS) {
  (isThere ? describe : describe.skip)(`the live bus on ${name}`, () => {
    let backing: Backing;
    const buses: LiveBus[] = [];
    const listen = async (): Promise<{ heard: VersionMessage[]; gaps: () => number }> => {
      const heard: VersionMessage[] = [];
      let gaps = 0;
      const bus = backing.open();
      buses.push(bus);
      await bus.listen((messages) => heard.push(...messages), () => (gaps += 1));
      return { heard, gaps: () => gaps };
    };
    const sender = (): LiveBus => {
      const bus = backing.open();
      buses.push(bus);
      return bus;
    };

    beforeAll(async () => {
      backing = await start();
    });
    afterEach(async () => {
      for (const bus of buses.splice(0)) await bus.close();
    });
    afterAll(() => backing.stop());

    it('brings what one sends to all who listen, more than one packet of it', async () => {
      const [first, second] = [await listen(), await listen()];
      const messages = Array.from({ length: 200 }, (_, version) => ({ topic: `meeting:${'0'.repeat(36)}`, version }));
      await sender().send(messages);
      await until(() => first.heard.length === 200 && second.heard.length === 200);
      expect(first.heard).toEqual(messages);
    });

    it('comes back after a lost connection and says that there was a gap', async () => {
      const listener = await listen();
      await backing.breakConnections();
      await until(() => listener.gaps() > 0);
      await sender().send([{ topic: 'meeting:x', version: 1 }]);
      await until(() => listener.heard.length > 0);
    });
  });
}

async function until(isTrue: () => boolean, patienceMs = 10_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`not within ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
