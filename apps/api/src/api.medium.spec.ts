// Real: the whole api on a port of its own, PostgreSQL under its roles. Absent: Redis, mail, media.
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createHttpApp, serveApiDocument } from '@diem-cau/platform/http';
import { createTestDatabase, TEST_ORIGIN, testConfig, type TestDatabase, World } from '@diem-cau/platform/testing';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { ApiModule } from './api.module';

/** Routes that answer without a session, each on purpose. Whoever adds one adds it here. */
const PUBLIC = new Set([
  'GET /api/health/live',
  'GET /api/health/ready',
  // Sign-in, second factor, forgotten password.
  'POST /api/session',
  'POST /api/session/totp',
  'POST /api/totp/enroll',
  'POST /api/totp/confirm',
  'POST /api/password/forgot',
  'POST /api/password/reset',
  // A screen that is nobody's yet.
  'POST /api/device/pairing',
  'POST /api/device/pairing/token',
  // Session and ticket are checked together in one statement of the handler.
  'POST /api/media/token',
  'POST /api/device/media/token',
]);

interface Route {
  readonly method: string;
  readonly path: string;
}

describe('the api', () => {
  let t: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let routes: Route[];

  beforeAll(async () => {
    t = await createTestDatabase();
    app = await createHttpApp(ApiModule.of(testConfig(t)));
    serveApiDocument(app);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    const document = (await (await fetch(`${url}/openapi.json`)).json()) as { openapi: string; paths: Record<string, Record<string, unknown>> };
    expect(document.openapi).toMatch(/^3\.1/);
    routes = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })));
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await t.close();
  });

  const call = ({ method, path }: Route, headers: Record<string, string>): Promise<Response> =>
    fetch(url + path.replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000'), {
      method,
      headers: { ...(method === 'GET' || method === 'DELETE' ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }),
    });

  it('answers no route without a session but those that are meant to be public', async () => {
    expect(routes.length).toBeGreaterThan(20);
    const open: string[] = [];
    for (const route of routes) {
      if (PUBLIC.has(`${route.method} ${route.path}`)) continue;
      const answer = await call(route, { origin: TEST_ORIGIN });
      if (answer.status !== 401) open.push(`${route.method} ${route.path}: ${answer.status}`);
    }
    expect(open).toEqual([]);
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect([...PUBLIC].filter((route) => !known.has(route))).toEqual([]);
  }, 60_000);

  it('changes nothing for a foreign, null or missing origin, signed in or not', async () => {
    const world = new World(t.admin, permissionsOf);
    const actor = await world.person('province_admin', { tenantId: (await world.unit('Hà Giang')).id });
    const cookie = `dc_session=${'token' in actor.proof ? actor.proof.token : ''}`;
    const taken: string[] = [];
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const attempts: Record<string, string>[] = [{ cookie }, { cookie, origin: 'null' }, { cookie, origin: 'https://elsewhere.example' }];
      for (const headers of attempts) {
        const answer = await call(route, headers);
        const body = (await answer.json()) as { code?: string };
        if (answer.status !== 403 || body.code !== 'platform.origin_refused') taken.push(`${route.method} ${route.path}: ${answer.status}`);
      }
    }
    expect(taken).toEqual([]);
  }, 60_000);

  it('shows nothing of another unit on any route that reads, whichever of its ids is asked for', async () => {
    const canary = 'CANARY-7f3a';
    const world = new World(t.admin, permissionsOf);
    const [mine, theirs] = [await world.unit('Tỉnh A'), await world.unit('Tỉnh B')];
    const operator = await world.operator('op_canary');
    const endpoint = await world.endpoint(theirs, 'in_service', canary);
    const victim = await world.person('province_admin', { tenantId: theirs.id }, canary);
    await t.admin.query(`insert into app.notice (id, tenant_id, kind, args, link) values (gen_random_uuid(), $1, 'x.y', jsonb_build_object('v', $2::text), '/')`, [theirs.id, canary]);
    const strangers = [
      ...(await Promise.all(['province_admin', 'convener', 'unit_office', 'accountant'].map((role) => world.person(role, { tenantId: mine.id })))),
      await world.person('operator_admin', { operatorId: operator.id }),
    ];
    const seen: string[] = [];
    for (const stranger of strangers) {
      const cookie = `dc_session=${'token' in stranger.proof ? stranger.proof.token : ''}`;
      for (const { path } of routes.filter(({ method }) => method === 'GET')) {
        const ids = path.includes('{') ? [endpoint.id, victim.postId, victim.sessionId, theirs.id] : [''];
        for (const id of ids) {
          const answer = await fetch(`${url}${path.replace(/\{\w+\}/g, id ?? '')}${path.includes('search') ? '?q=canary' : ''}`, { headers: { cookie } });
          const body = await answer.text();
          if (body.includes(canary) || answer.status >= 500) seen.push(`${stranger.role} GET ${path}: ${answer.status}`);
        }
      }
    }
    expect(seen).toEqual([]);
  }, 120_000);

  it('renews the cookie of a screen at each start, and of nobody whose credential was revoked', async () => {
    const world = new World(t.admin, permissionsOf);
    const unit = await world.unit('Tỉnh C');
    const endpoint = await world.endpoint(unit);
    const { proof } = await world.device(unit, endpoint.id);
    const cookie = `dc_device=${'token' in proof ? proof.token : ''}`;
    await t.admin.query(`insert into core.device_key (device_id, tenant_id, endpoint_id, public_key, nonce) select id, tenant_id, endpoint_id, '', 'n' from core.device where endpoint_id = $1`, [endpoint.id]);
    const start = () => fetch(`${url}/api/device/me`, { headers: { cookie } });
    const known = await start();
    expect(known.status).toBe(200);
    expect(known.headers.get('set-cookie')).toMatch(new RegExp(`^${cookie}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax`));
    await t.admin.query('update core.device set revoked_at = now() where endpoint_id = $1', [endpoint.id]);
    const revoked = await start();
    expect([revoked.status, revoked.headers.get('set-cookie')]).toEqual([401, null]);
  });

  it('says how it is: alive, ready, and what there is not', async () => {
    expect(await (await fetch(`${url}/api/health/live`)).json()).toEqual({ status: 'live' });
    const ready = await fetch(`${url}/api/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', parts: { database: 'up', queue: 'up', media: 'off' } }]);
  });

  it('shows its metrics to its own host only', async () => {
    expect(await (await fetch(`${url}/api/metrics`)).text()).toContain('http_request_seconds_bucket');
    expect((await fetch(`${url}/api/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
  });

  it('documents itself on a page that runs no script and loads nothing', async () => {
    const page = await fetch(`${url}/docs/api`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(html).not.toMatch(/<script|https?:\/\/(?!test)/);
    for (const { path } of routes) expect(html).toContain(path);
  });

  it('answers what is not there, and what is broken, by code', async () => {
    const missing = await fetch(`${url}/api/nothing-here`);
    expect([missing.status, await missing.json()]).toMatchObject([404, { code: 'platform.not_found' }]);
    const broken = await fetch(`${url}/api/session`, { method: 'POST', headers: { origin: TEST_ORIGIN, 'content-type': 'application/json' }, body: '{"broken' });
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'platform.invalid_input' }]);
  });

  it('is not ready when its database is away', async () => {
    const database = new URL(t.urls.admin).pathname.slice(1);
    const outside = new pg.Client({ connectionString: Object.assign(new URL(t.urls.admin), { pathname: '/postgres' }).toString() });
    await outside.connect();
    try {
      await outside.query(`alter database ${outside.escapeIdentifier(database)} with allow_connections false`);
      await outside.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename like 'dc\\_%'`, [database]);
      const ready = await fetch(`${url}/api/health/ready`);
      expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'not_ready', parts: { database: 'down', queue: 'down' } }]);
      expect((await fetch(`${url}/api/health/live`)).status).toBe(200);
    } finally {
      await outside.query(`alter database ${outside.escapeIdentifier(database)} with allow_connections true`);
      await outside.end();
    }
    expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
  });
});
