// Real: two Nest apps on ports of their own as two api processes, socket.io, PostgreSQL with NOTIFY. Mocked: nothing.
import 'reflect-metadata';
import { Global, Injectable, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { io, type Socket } from 'socket.io-client';
import { type Actor, Database, DatabaseModule } from '@diem-cau/platform/database';
import { AuthorizesTopic, createHttpApp, HttpModule, type LiveTopicAuthorizer, PERMISSIONS_OF_ROLE } from '@diem-cau/platform/http';
import { JobsPoolModule } from '@diem-cau/platform/jobs';
import { RuntimeModule } from '@diem-cau/platform/logging';
import { createTestDatabase, TEST_ORIGIN, testConfig, type TestDatabase, World } from '@diem-cau/platform/testing';
import { REALTIME, type Realtime, type VersionMessage } from '@diem-cau/realtime/contracts';
import { RealtimeGatewayModule } from './gateway/realtime-gateway.module';
import { RealtimeGateway } from './gateway/realtime.gateway';
import { RealtimeModule } from './realtime.module';

@Injectable()
@AuthorizesTopic('endpoint')
class EndpointTopics implements LiveTopicAuthorizer {
  constructor(private readonly db: Database) {}

  async mayListen(_actor: Actor, id: string): Promise<boolean> {
    return (await this.db.tx.endpoint.count({ where: { id } })) === 1;
  }
}

@Global()
@Module({ providers: [EndpointTopics, { provide: PERMISSIONS_OF_ROLE, useValue: () => new Set() }], exports: [PERMISSIONS_OF_ROLE] })
class TestParts {}

describe('the live channel', () => {
  let t: TestDatabase;
  let world: World;
  const apps: NestFastifyApplication[] = [];
  const urls: string[] = [];
  const sockets: Socket[] = [];
  let endpointId: string;
  let admin: Actor;
  let stranger: Actor;
  let device: Actor;

  beforeAll(async () => {
    t = await createTestDatabase();
    world = new World(t.admin, () => new Set());
    const unit = await world.unit('Hà Giang');
    endpointId = (await world.endpoint(unit)).id;
    admin = await world.person('province_admin', { tenantId: unit.id });
    stranger = await world.person('province_admin', { tenantId: (await world.unit('Cao Bằng')).id });
    device = await world.device(unit, endpointId);
    for (let process = 0; process < 2; process += 1) {
      @Module({
        imports: [RuntimeModule.of('test', testConfig(t)), TestParts, DatabaseModule, JobsPoolModule, HttpModule, RealtimeModule, RealtimeGatewayModule],
      })
      class TestModule {}
      const app = await createHttpApp(TestModule);
      await app.listen(0, '127.0.0.1');
      apps.push(app);
      urls.push(await app.getUrl());
    }
  }, 30_000);
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await t.close();
  });

  const cookieOf = (actor: Actor): string => `${actor.kind === 'device' ? 'dc_device' : 'dc_session'}=${'token' in actor.proof ? actor.proof.token : ''}`;
  const connect = async (process: number, cookie: string, origin: string | null = TEST_ORIGIN, transports = ['websocket']): Promise<{ socket: Socket; heard: VersionMessage[] }> => {
    const socket = io(urls[process] ?? '', { transports, forceNew: true, reconnection: false, extraHeaders: { cookie, ...(origin === null ? {} : { origin }) } });
    sockets.push(socket);
    const heard: VersionMessage[] = [];
    socket.on('version', (message: VersionMessage) => heard.push(message));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return { socket, heard };
  };
  const subscribe = (socket: Socket, topic: unknown): Promise<unknown> => socket.emitWithAck('subscribe', { topic });

  it('brings a version to every process that somebody listens in', async () => {
    const here = await connect(0, cookieOf(admin));
    const there = await connect(1, cookieOf(device));
    for (const { socket } of [here, there]) expect(await subscribe(socket, `endpoint:${endpointId}`)).toEqual({ ok: true });
    apps[0]?.get<Realtime>(REALTIME).publish(`endpoint:${endpointId}`, 7);
    await until(() => here.heard.length > 0 && there.heard.length > 0);
    expect([here.heard, there.heard]).toEqual([[{ topic: `endpoint:${endpointId}`, version: 7 }], [{ topic: `endpoint:${endpointId}`, version: 7 }]]);
  });

  it('sends the newest version of a burst', async () => {
    const { socket, heard } = await connect(1, cookieOf(admin));
    await subscribe(socket, `endpoint:${endpointId}`);
    for (let version = 1; version <= 500; version += 1) apps[0]?.get<Realtime>(REALTIME).publish(`endpoint:${endpointId}`, version);
    await until(() => heard.some(({ version }) => version === 500));
    expect(heard.length).toBeLessThan(20);
  });

  it('refuses the topic of another unit like one that is not there, and one that nobody answers for', async () => {
    const { socket, heard } = await connect(0, cookieOf(stranger));
    const refusals = [`endpoint:${endpointId}`, 'endpoint:00000000-0000-7000-8000-000000000000', `secret:${endpointId}`];
    for (const topic of refusals) expect(await subscribe(socket, topic)).toEqual({ ok: false, code: 'platform.not_found' });
    expect(await subscribe(socket, 'endpoint:1 or 1=1')).toEqual({ ok: false, code: 'platform.invalid_input' });
    apps[0]?.get<Realtime>(REALTIME).publish(`endpoint:${endpointId}`, 1000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toEqual([]);
  });

  it('stops after unsubscribe', async () => {
    const { socket, heard } = await connect(0, cookieOf(admin));
    await subscribe(socket, `endpoint:${endpointId}`);
    await socket.emitWithAck('unsubscribe', { topic: `endpoint:${endpointId}` });
    apps[0]?.get<Realtime>(REALTIME).publish(`endpoint:${endpointId}`, 2000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toEqual([]);
  });

  it.each([
    ['no cookie', () => connect(0, '')],
    ['a made-up cookie', () => connect(0, 'dc_session=made-up')],
    ['a foreign origin', () => connect(0, cookieOf(admin), 'https://elsewhere.example')],
    ['a websocket without an origin', () => connect(0, cookieOf(admin), null)],
  ])('lets nobody in with %s', async (_, attempt) => {
    await expect(attempt()).rejects.toThrow('platform.unauthenticated');
  });

  it('cuts a socket whose session or pairing has ended, and leaves the others', async () => {
    const leaver = await world.person('province_admin', { tenantId: admin.tenantId as string });
    const [gone, kept] = [await connect(0, cookieOf(leaver)), await connect(0, cookieOf(admin))];
    await t.admin.query('delete from auth.session where id = $1', [leaver.sessionId]);
    await apps[0]?.get(RealtimeGateway, { strict: false }).cutTheDead();
    await until(() => gone.socket.disconnected);
    expect(kept.socket.connected).toBe(true);
  });
});

async function until(isTrue: () => boolean, patienceMs = 10_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`not within ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
