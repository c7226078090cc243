// Real: the whole api on a port of its own, PostgreSQL under its roles, multipart bodies over a socket.
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { createHttpApp } from '@diem-cau/platform/http';
import { createTestDatabase, TEST_ORIGIN, testConfig, type TestDatabase, World } from '@diem-cau/platform/testing';
import { ApiModule } from './api.module';

const MEGABYTE = 1024 * 1024;

describe('an uploaded file', () => {
  let t: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let cookie: string;

  beforeAll(async () => {
    t = await createTestDatabase();
    app = await createHttpApp(ApiModule.of(testConfig(t)));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    const world = new World(t.admin, permissionsOf);
    const admin = await world.person('district_admin', { tenantId: (await world.unit('Vị Xuyên', null, 'district')).id });
    cookie = `dc_session=${'token' in admin.proof ? admin.proof.token : ''}`;
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await t.close();
  });

  /** A table of exactly so many bytes, whose last row says so. */
  function tableOf(bytes: number): Buffer {
    const [head, tail] = [Buffer.from('Tên đơn vị;Tên điểm cầu;Ghi chú\n'), Buffer.from('\nx;CUỐI;')];
    const line = Buffer.from(`x;Phòng;${'y'.repeat(50_000)}\n`);
    const body = Buffer.alloc(bytes - head.length - tail.length, line);
    return Buffer.concat([head, body, tail]);
  }

  async function send(file: Buffer): Promise<{ status: number; code: string | undefined; last: string | undefined }> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file)]), 'diem-cau.csv');
    const answer = await fetch(`${url}/api/endpoints/import/preview`, { method: 'POST', headers: { origin: TEST_ORIGIN, cookie }, body: form });
    const preview = (await answer.json()) as { id?: string; code?: string };
    if (!preview.id) return { status: answer.status, code: preview.code, last: undefined };
    const rows = (await (await fetch(`${url}/api/endpoints/import/${preview.id}/rows?page=3&pageSize=200`, { headers: { cookie } })).json()) as { items: { values: { name?: string } }[] };
    return { status: answer.status, code: undefined, last: rows.items.at(-1)?.values.name };
  }

  it('of 20 MB is read to its last row', async () => {
    expect(await send(tableOf(20 * MEGABYTE))).toEqual({ status: 200, code: undefined, last: 'CUỐI' });
  }, 30_000);

  // The limit lies inside the envelope's allowance, so the length that the body declares does not tell.
  it.each([1, 1000, 30_000, 60_000])('of 20 MB and %i bytes is refused, never cut', async (more) => {
    expect(await send(tableOf(20 * MEGABYTE + more))).toEqual({ status: 413, code: 'platform.too_large', last: undefined });
  });

  it('that says it is larger is refused before it is read', async () => {
    expect(await send(Buffer.alloc(21 * MEGABYTE, 'a'))).toMatchObject({ status: 413, code: 'platform.too_large' });
  });
});
