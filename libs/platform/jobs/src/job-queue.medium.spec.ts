// Real: BullMQ on PostgreSQL as dc_jobs, and on a redis-server of its own where the machine has one. Nothing is mocked.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@diem-cau/platform/testing';
import { BullJobQueue, migrateQueue, type QueueServers } from './bull-job-queue';
import type { QueuedJob } from './job-queue';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

interface Backing {
  servers: QueueServers;
  stop(): Promise<void>;
}

async function onPostgres(): Promise<Backing> {
  const t: TestDatabase = await createTestDatabase();
  await migrateQueue(t.urls.jobs);
  return { servers: { databaseUrl: t.urls.jobs, redisUrl: undefined }, stop: () => t.close() };
}

async function onRedis(policy = 'noeviction'): Promise<Backing> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-redis-'));
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder, '--maxmemory-policy', policy, '--rename-command', 'CONFIG', ''], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    servers: { databaseUrl: 'postgres://unused', redisUrl: `redis://127.0.0.1:${port}` },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const BACKENDS: { name: string; open: () => Promise<Backing>; isThere: boolean }[] = [
  { name: 'PostgreSQL', open: onPostgres, isThere: true },
  { name: 'Redis', open: () => onRedis(), isThere: hasRedis },
];

for (const { name, open, isThere } of BACKENDS) {
  (isThere ? describe : describe.skip)(`the job queue on ${name}`, () => {
    let backing: Backing;
    const queues: BullJobQueue[] = [];
    const openQueue = async (lockMs?: number): Promise<BullJobQueue> => {
      const queue = await BullJobQueue.open(backing.servers, lockMs === undefined ? undefined : { lockMs }, undefined, (topic) => topic === 'test.bulk');
      queues.push(queue);
      return queue;
    };
    let nextId = 1n;
    const job = (tries = 1): QueuedJob => ({ outboxId: nextId++, tries, topic: 'test.topic' });

    beforeAll(async () => {
      backing = await open();
    });
    afterEach(async () => {
      for (const queue of queues.splice(0)) await queue.close();
    });
    afterAll(() => backing.stop());

    it('delivers what was added before anybody consumed', async () => {
      const producer = await openQueue();
      const sent = [job(), job(), job()];
      await producer.add(sent);
      const got: QueuedJob[] = [];
      await (await openQueue()).consume(async (each) => void got.push(each), 1);
      await until(() => got.length === 3);
      expect(got).toEqual(sent);
    });

    it('takes one name once and the next send of the same row again', async () => {
      const got: number[] = [];
      const queue = await openQueue();
      const first = job();
      await queue.add([first]);
      await queue.add([first]);
      await queue.consume(async ({ tries }) => void got.push(tries), 1);
      await until(() => got.length === 1);
      await queue.add([{ ...first, tries: 2 }]);
      await until(() => got.length === 2);
      expect(got).toEqual([1, 2]);
    });

    it('runs no more than the allowed number at once', async () => {
      const queue = await openQueue();
      let running = 0;
      let most = 0;
      let done = 0;
      await queue.add(Array.from({ length: 12 }, () => job()));
      await queue.consume(async () => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 30));
        running -= 1;
        done += 1;
      }, 3);
      await until(() => done === 12);
      expect(most).toBe(3);
    });

    it('lets what somebody waits for go before what comes by the thousand', async () => {
      const queue = await openQueue();
      const got: string[] = [];
      await queue.add(Array.from({ length: 3 }, () => ({ ...job(), topic: 'test.bulk' })));
      await queue.add([job(), job()]);
      await queue.consume(async ({ topic }) => void got.push(topic), 1);
      await until(() => got.length === 5);
      expect(got).toEqual(['test.topic', 'test.topic', 'test.bulk', 'test.bulk', 'test.bulk']);
    });

    it('goes on after a job that threw', async () => {
      const queue = await openQueue();
      const got: bigint[] = [];
      const [bad, good] = [job(), job()];
      await queue.consume(async ({ outboxId }) => {
        if (outboxId === bad.outboxId) throw new Error('refused');
        got.push(outboxId);
      }, 1);
      await queue.add([bad, good]);
      await until(() => got.length === 1);
      expect(got).toEqual([good.outboxId]);
    });

    it('lets a running job end before it closes', async () => {
      const queue = await openQueue();
      let state = 'waiting';
      await queue.consume(async () => {
        state = 'running';
        await new Promise((resolve) => setTimeout(resolve, 300));
        state = 'done';
      }, 1);
      await queue.add([job()]);
      await until(() => state === 'running');
      await queue.close();
      queues.splice(queues.indexOf(queue), 1);
      expect(state).toBe('done');
    });
  });
}

(hasRedis ? it : it.skip)('refuses a Redis that throws jobs away when its memory is full', async () => {
  const backing = await onRedis('allkeys-lru');
  try {
    await expect(BullJobQueue.open(backing.servers)).rejects.toThrow('noeviction');
  } finally {
    await backing.stop();
  }
});

async function until(isTrue: () => boolean, patienceMs = 15_000): Promise<void> {
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
