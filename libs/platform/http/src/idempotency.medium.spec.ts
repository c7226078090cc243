// Real: a Nest app on a port of its own, guards, interceptor, error filter, PostgreSQL under dc_api. Mocked: nothing.
import 'reflect-metadata';
import { Body, Controller, Global, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { type Actor, Database, DatabaseModule } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { RuntimeModule } from '@diem-cau/platform/logging';
import { createTestDatabase, TEST_ORIGIN, testConfig, type TestDatabase, World } from '@diem-cau/platform/testing';
import { createHttpApp } from './create-http-app';
import { CurrentActor, Idempotent } from './decorators';
import { HttpModule, PERMISSIONS_OF_ROLE } from './http.module';

class ThingBody extends createZodDto(z.object({ name: z.string().min(1) })) {}

@Controller('things')
class ThingsController {
  constructor(private readonly db: Database) {}

  @Post()
  @Idempotent()
  create(@CurrentActor() actor: Actor, @Body() { name }: ThingBody): Promise<{ id: string; name: string }> {
    return this.db.as(actor, async () => {
      const [row] = await this.db.tx.$queryRaw<{ id: string }[]>`insert into app.test_thing (tenant_id, name) values (${actor.tenantId}::uuid, ${name}) returning id`;
      if (name === 'refused') throw new AppError(PlatformErrors.changedMeanwhile);
      return { id: row?.id ?? '', name };
    });
  }
}

@Global()
@Module({ providers: [{ provide: PERMISSIONS_OF_ROLE, useValue: () => new Set() }], exports: [PERMISSIONS_OF_ROLE] })
class Permissions {}

describe('a POST with an Idempotency-Key', () => {
  let t: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let [office, other]: Actor[] = [];

  beforeAll(async () => {
    t = await createTestDatabase();
    await t.admin.query(`create table app.test_thing (id uuid primary key default gen_random_uuid(), tenant_id uuid not null, name text not null);
      grant select, insert on app.test_thing to dc_api`);
    const world = new World(t.admin, () => new Set());
    office = await world.person('unit_office', { tenantId: (await world.unit('Xã Lũng Cú')).id });
    other = await world.person('unit_office', { tenantId: (await world.unit('Xã Ma Lé')).id });

    @Module({ imports: [RuntimeModule.of('test', testConfig(t)), Permissions, DatabaseModule, HttpModule], controllers: [ThingsController] })
    class TestModule {}
    app = await createHttpApp(TestModule);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  }, 30_000);
  afterAll(async () => {
    await app.close();
    await t.close();
  });

  const post = async (key: string | null, body: unknown, actor = office, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> => {
    const token = actor && 'token' in actor.proof ? actor.proof.token : '';
    const answer = await fetch(`${url}/api/things`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: TEST_ORIGIN, cookie: `dc_session=${token}`, ...(key === null ? {} : { 'idempotency-key': key }), ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.text() };
  };
  const things = async (name: string): Promise<number> => (await t.admin.query('select 1 from app.test_thing where name = $1', [name])).rowCount ?? -1;

  it('sent 50 times at once has one effect and 50 equal answers', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('storm', { name: 'storm' })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 201));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await things('storm')).toBe(1);
  }, 30_000);

  it('with another body is refused', async () => {
    await post('taken', { name: 'first' });
    const second = await post('taken', { name: 'second' });
    expect(second.status).toBe(409);
    expect(JSON.parse(second.body)).toMatchObject({ code: 'platform.idempotency_key_reused' });
    expect(await things('second')).toBe(0);
  });

  it('that was refused keeps nothing, so the key may be tried again', async () => {
    expect((await post('again', { name: 'refused' })).status).toBe(409);
    expect(await things('refused')).toBe(0);
    expect((await t.admin.query(`select 1 from app.idempotency where key = 'again'`)).rowCount).toBe(0);
  });

  it('of another post is another key', async () => {
    const mine = await post('shared', { name: 'mine' });
    const theirs = await post('shared', { name: 'theirs' }, other);
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(JSON.parse(theirs.body)).toMatchObject({ name: 'theirs' });
  });

  it('is asked of nobody: two sends without one are two effects', async () => {
    await post(null, { name: 'twice' });
    await post(null, { name: 'twice' });
    expect(await things('twice')).toBe(2);
  });

  it('helps nobody past the doors', async () => {
    expect((await post('door', { name: 'door' }, undefined, { cookie: '' })).status).toBe(401);
    for (const origin of ['null', 'https://elsewhere.example']) expect((await post('door', { name: 'door' }, office, { origin })).status).toBe(403);
    expect((await post('door', { name: '' })).status).toBe(400);
    expect((await post('x'.repeat(256), { name: 'door' })).status).toBe(400);
    expect(await things('door')).toBe(0);
  });
});
