// Real: the HTTP edge with its guards and cookies, Nest's wiring, PostgreSQL, argon2. Faked: the audit trail.
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AUDIT_TRAIL } from '@diem-cau/audit/contracts';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { loadConfig } from '@diem-cau/platform/config';
import { DatabaseModule } from '@diem-cau/platform/database';
import { buildApiDocument, createHttpApp, HttpModule, PERMISSIONS_OF_ROLE } from '@diem-cau/platform/http';
import { RuntimeModule } from '@diem-cau/platform/logging';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';
import { hashPassword } from '../crypto/passwords';
import { codeOf } from '../domain/totp';
import { IdentityModule } from '../identity.module';
import { bytesOfBase32, PASSWORD } from '../use-cases/identity.fixture';

const ORIGIN = 'https://hop.example.vn';

@Global()
@Module({
  providers: [
    { provide: PERMISSIONS_OF_ROLE, useValue: permissionsOf },
    { provide: AUDIT_TRAIL, useValue: { record: async () => undefined } },
  ],
  exports: [PERMISSIONS_OF_ROLE, AUDIT_TRAIL],
})
class Fakes {}

describe('sign-in over HTTP', () => {
  let t: TestDatabase;
  let app: NestFastifyApplication;
  let username: string;

  beforeAll(async () => {
    t = await createTestDatabase();
    const config = loadConfig({
      PUBLIC_ORIGIN: ORIGIN, AUTH_SECRET: 's'.repeat(43), LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '4',
      DATABASE_URL_API: t.urls.api, DATABASE_URL_BILLING: t.urls.billing, DATABASE_URL_AUTH: t.urls.auth, DATABASE_URL_JOBS: t.urls.jobs,
    });
    @Module({ imports: [RuntimeModule.of('test', config), DatabaseModule, HttpModule, Fakes, IdentityModule] })
    class App {}
    app = await createHttpApp(App);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const world = new World(t.admin, permissionsOf);
    const chair = await world.person('chair', { tenantId: (await world.unit('Huyện Vị Xuyên', null, 'district')).id });
    username = chair.username as string;
    await t.admin.query('insert into auth.credential (person_id, password_hash) values ($1, $2)', [chair.personId, await hashPassword(PASSWORD)]);
  });
  afterAll(async () => {
    await app.close();
    await t.close();
  });

  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, options: { body?: object; cookie?: string; origin?: string } = {}) =>
    app.inject({
      method, url,
      ...(options.body && { payload: options.body }),
      headers: { origin: options.origin ?? ORIGIN, ...(options.cookie && { cookie: options.cookie }) },
    });
  const cookieOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers['set-cookie']).split(';')[0] as string;

  it('walks from password through enrolment to a session, and out of it', async () => {
    const half = await call('POST', '/api/session', { body: { username: username.toUpperCase(), password: PASSWORD } });
    expect(half.json()).toEqual({ step: 'enroll_totp' });
    expect(String(half.headers['set-cookie'])).toMatch(/^__Host-dc_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);

    const routes = Object.entries(buildApiDocument(app).paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path] as const));
    const open = /\/(session|session\/totp|totp\/enroll|totp\/confirm|password\/forgot|password\/reset)$/;
    const shut = routes.filter(([method, path]) => !(method === 'POST' && open.test(path)));
    expect(shut.length).toBeGreaterThan(10);
    for (const [method, path] of shut) {
      const answer = await call(method as 'GET', path.replace(/\{\w+\}/g, '0193a000-0000-7000-8000-000000000000'), { cookie: cookieOf(half), ...(method !== 'GET' && { body: {} }) });
      expect([method, path, answer.statusCode]).toEqual([method, path, 401]);
    }

    const { secret } = (await call('POST', '/api/totp/enroll', { cookie: cookieOf(half) })).json<{ secret: string }>();
    const code = codeOf(bytesOfBase32(secret), Math.floor(Date.now() / 30_000));
    const done = await call('POST', '/api/totp/confirm', { cookie: cookieOf(half), body: { code } });
    expect(done.json()).toMatchObject({ step: 'done', backupCodes: expect.any(Array) });
    expect(done.json()).not.toHaveProperty('token');
    const session = await call('GET', '/api/session', { cookie: cookieOf(done) });
    expect(session.json()).toMatchObject({ post: { role: 'chair' }, mfa: { enrolled: true, required: true } });

    const out = await call('DELETE', '/api/session', { cookie: cookieOf(done) });
    expect(out.statusCode).toBe(204);
    expect((await call('GET', '/api/session', { cookie: cookieOf(done) })).statusCode).toBe(401);
  });

  it('refuses a foreign or missing origin, and bad input with a code', async () => {
    const body = { username, password: PASSWORD };
    expect((await call('POST', '/api/session', { body, origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await app.inject({ method: 'POST', url: '/api/session', payload: body })).statusCode).toBe(403);
    expect((await call('POST', '/api/session', { body: { username } })).json()).toMatchObject({ code: 'platform.invalid_input' });
    expect((await call('POST', '/api/session', { body: { username, password: 'sai' } })).json()).toMatchObject({ code: 'identity.wrong_credentials' });
  });

  it('answers a forgotten password alike whoever asks', async () => {
    for (const name of [username, 'khong.ai']) {
      const answer = await call('POST', '/api/password/forgot', { body: { username: name } });
      expect([answer.statusCode, answer.body]).toEqual([204, '']);
    }
  });
});
