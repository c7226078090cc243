// Real: HTTP, guards, zod in and out, PostgreSQL under its roles. Absent: audit chain, mail, websocket.
import 'reflect-metadata';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AUDIT_TRAIL } from '@diem-cau/audit/contracts';
import { SERVICE_HOLDS } from '@diem-cau/endpoints/contracts';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { ENDPOINT_CALENDAR } from '@diem-cau/meetings/contracts';
import { NOTICES } from '@diem-cau/notifications/contracts';
import { type Actor, DatabaseModule } from '@diem-cau/platform/database';
import { createHttpApp, HttpModule, PERMISSIONS_OF_ROLE, SearchModule } from '@diem-cau/platform/http';
import { RuntimeModule } from '@diem-cau/platform/logging';
import { OutboxModule } from '@diem-cau/platform/outbox';
import { TEST_ORIGIN, testConfig } from '@diem-cau/platform/testing';
import { REALTIME } from '@diem-cau/realtime/contracts';
import { BillingModule } from '../billing.module';
import { BillingWorld, type TestOperator, type TestPayer } from '../testing/billing-world';

const nothing = { record: () => Promise.resolve(), send: () => Promise.resolve(), publish: () => undefined };

@Global()
@Module({
  providers: [
    { provide: AUDIT_TRAIL, useValue: nothing }, { provide: NOTICES, useValue: nothing }, { provide: REALTIME, useValue: nothing },
    { provide: SERVICE_HOLDS, useValue: nothing }, { provide: ENDPOINT_CALENDAR, useValue: nothing }, { provide: PERMISSIONS_OF_ROLE, useValue: permissionsOf },
  ],
  exports: [AUDIT_TRAIL, ENDPOINT_CALENDAR, NOTICES, REALTIME, PERMISSIONS_OF_ROLE, SERVICE_HOLDS],
})
class NeighboursModule {}

describe('billing over HTTP', () => {
  let w: BillingWorld;
  let app: NestFastifyApplication;
  let vnpt: TestOperator;
  let payer: TestPayer;
  let accountant: Actor;
  let invoiceId: string;

  beforeAll(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
    payer = await w.payer(vnpt);
    accountant = await w.world.person('accountant', { tenantId: payer.unit.id });
    await w.life(vnpt, payer, 'activate', '2026-10-17');
    await w.run(vnpt);
    invoiceId = (await w.billing.readInvoices.page(vnpt.clerk, { state: 'all' }, { page: 1, pageSize: 1 })).items[0]!.id;
    const config = testConfig(w.t);
    @Module({ imports: [RuntimeModule.of('api', config), NeighboursModule, DatabaseModule, OutboxModule, HttpModule, SearchModule, BillingModule] })
    class App {}
    app = await createHttpApp(App);
    await app.listen(0, '127.0.0.1');
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await w.close();
  });

  const call = async (actor: Actor | null, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const cookie = actor && 'token' in actor.proof ? { cookie: `dc_session=${actor.proof.token}` } : {};
    return fetch(`${await app.getUrl()}/api${path}`, {
      method,
      headers: { origin: TEST_ORIGIN, ...cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };

  it.each([
    '/billing/months/last', '/billing/months/2026-10', '/billing/months/2026-10/preview', '/billing/months/2026-10/preview/invoices', '/billing/runs', '/billing/endpoints?state=active', '/billing/contracts',
    '/billing/payers?state=incomplete', '/billing/payers?q=xa%20mau&sort=-openVnd', '/billing/catalogue', '/billing/settings', '/billing/parked-events', '/billing/invoices?q=DCC26TDC00000001&sort=-openVnd',
    '/billing/payments', '/billing/receivables', '/billing/receivables/summary', '/billing/receivables?q=mau',
  ])('200 for the clerk, 403 for the accountant, 401 for nobody: %s', async (path) => {
    expect([(await call(vnpt.clerk, 'GET', path)).status, (await call(accountant, 'GET', path)).status, (await call(null, 'GET', path)).status]).toEqual([200, 403, 401]);
  });

  it('a payment entered twice under one key is entered once', async () => {
    const body = { payerId: payer.id, amountVnd: 1000, receivedOn: '2026-11-01' };
    const answers = await Promise.all([1, 2].map(async () => (await call(vnpt.clerk, 'POST', '/billing/payments', body, { 'idempotency-key': 'once' })).json() as Promise<{ id: string }>));
    expect(answers[0]!.id).toBe(answers[1]!.id);
    const reversed = await call(vnpt.clerk, 'POST', `/billing/payments/${answers[0]!.id}/reverse`, { reason: 'nhập nhầm' });
    expect([reversed.status, ((await reversed.json()) as { reversal: { reason: string } }).reversal.reason]).toEqual([200, 'nhập nhầm']);
  });

  it('the invoice, its PDF and its list go to clerk and accountant; bad input is named', async () => {
    for (const [actor, folder] of [[vnpt.clerk, '/billing'], [accountant, '/my']] as const) {
      expect(await (await call(actor, 'GET', `${folder}/invoices/${invoiceId}`)).json()).toMatchObject({ number: 1, totals: { netVnd: 241_935, vatVnd: 24_194, grossVnd: 266_129 } });
      const pdf = await call(actor, 'GET', `${folder}/invoices/${invoiceId}/pdf`);
      expect([pdf.status, pdf.headers.get('content-type'), (await pdf.text()).slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
      expect(((await (await call(actor, 'GET', `${folder}/invoices`)).json()) as { total: number }).total).toBe(1);
    }
    expect(await (await call(accountant, 'GET', '/my/invoices/summary')).json()).toMatchObject({ openVnd: 266_129 });
    expect((await call(vnpt.clerk, 'POST', '/billing/payments', { payerId: payer.id, amountVnd: 1.5, receivedOn: '2026-02-30' })).status).toBe(400);
    expect((await call(vnpt.clerk, 'GET', `/billing/invoices/${payer.id}`)).status).toBe(404);
  });

  it('lists leave as files that Excel opens', async () => {
    for (const path of ['/billing/invoices/export?format=csv&month=2026-10', '/billing/receivables/export?format=csv']) {
      const bytes = Buffer.from(await (await call(vnpt.clerk, 'GET', path)).arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.toString()).toContain('Ủy ban nhân dân xã Mẫu');
    }
    const xlsx = Buffer.from(await (await call(vnpt.clerk, 'GET', '/billing/invoices/export?format=xlsx')).arrayBuffer());
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  it('the search finds the invoice without marks', async () => {
    const found = (await (await call(vnpt.clerk, 'GET', '/search?q=xa%20mau')).json()) as { items: { kind: string; id: string }[] };
    expect(found.items).toMatchObject([{ kind: 'invoice', id: invoiceId }]);
  });
});
