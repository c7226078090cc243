// Real: PostgreSQL, its triggers, the outbox, an HTTP server that receives; signatures are read by another implementation.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { jobActor } from '@diem-cau/platform/database';
import { SystemClock } from '@diem-cau/shared/time';
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';
import { wireArrears, type Arrears } from '../../testing/wire-arrears';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('an operator\'s own system', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let payer: TestPayer;
  let arrears: Arrears;
  let server: Server;
  let url: string;
  let status = 200;
  const got: Received[] = [];

  beforeEach(async () => {
    got.length = 0;
    status = 200;
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      request.on('end', () => {
        got.push({ headers: request.headers, body });
        response.writeHead(status, { location: 'http://169.254.169.254/' }).end('x'.repeat(100_000));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    w = await BillingWorld.open();
    arrears = wireArrears(w.t.db, new SystemClock(), w.billing.heard);
    vnpt = await w.operator();
    payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await w.close();
  });

  const ALL = ['invoice.issued', 'invoice.corrected', 'invoice.paid', 'invoice.overdue'] as const;
  const add = (events: readonly (typeof ALL)[number][] = ALL) => arrears.webhooks.add(vnpt.clerk, { url, note: '', events: [...events] });

  /** What the worker would do: every due row of the outbox, in its own context, each once. */
  async function work(): Promise<number> {
    const { rows } = await w.t.admin.query<{ id: string; body: { deliveryId: string } }>(
      `select id, body from app.outbox where topic = 'billing.deliverWebhook' and done_at is null and due_at <= now() order by id`);
    for (const { id, body } of rows) {
      const actor = jobActor({ id: BigInt(id), tenantId: null, operatorId: vnpt.id });
      await arrears.deliver.execute(actor, body.deliveryId);
      await w.t.db.as(actor, () => w.t.db.tx.$queryRaw`select ctx.finish_job(${BigInt(id)})::text`);
    }
    return rows.length;
  }
  const skipWaits = () => w.t.admin.query(`update app.outbox set due_at = now() where topic = 'billing.deliverWebhook' and done_at is null; update bill.webhook_delivery set next_at = now() where state = 'waiting'`);
  const types = () => got.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  const headersOf = ({ headers }: Received) => headers as Record<string, string>;

  it('is told of what is issued, paid, corrected and overdue, each once and in its transaction', async () => {
    const { secret } = await add();
    await w.run(vnpt);
    w.clock.moveTo('2026-11-20T09:00:00+07:00');
    await w.billing.recordPayment.execute(vnpt.clerk, { payerId: payer.id, amountVnd: 300_000, receivedOn: '2026-11-20', note: '' });
    await work();
    expect(types()).toEqual(['invoice.issued']);
    await w.billing.recordPayment.execute(vnpt.clerk, { payerId: payer.id, amountVnd: 250_000, receivedOn: '2026-11-20', note: '' });
    await w.billing.adjustInvoice.execute(vnpt.clerk, { endpointId: payer.endpoints[0]!.id, month: '2026-10', toVnd: 400_000 });
    await work();
    expect(types()).toEqual(['invoice.issued', 'invoice.paid', 'invoice.corrected']);
    for (const received of got) expect(new Webhook(secret).verify(received.body, headersOf(received))).toEqual(JSON.parse(received.body));
    expect(JSON.parse(got[0]!.body)).toMatchObject({ type: 'invoice.issued', data: { reference: 'DCC26TDC00000001K', series: 'C26TDC', number: 1, grossVnd: 550_000, openVnd: 550_000, dueDay: '2026-12-01', payer: { taxCode: '0199100371' }, corrects: null } });
    expect(JSON.parse(got[1]!.body)).toMatchObject({ data: { reference: 'DCC26TDC00000001K', openVnd: 0 } });
    expect(JSON.parse(got[2]!.body)).toMatchObject({ data: { kind: 'adjustment', grossVnd: -110_000, corrects: { reference: 'DCC26TDC00000001K' } } });
    expect(await work()).toBe(0);
    expect((await arrears.again.page(vnpt.clerk, (await arrears.webhooks.list(vnpt.clerk))[0]!.id, 'delivered', { page: 1, pageSize: 10 })).items).toMatchObject([{ attempts: [{ status: 200 }] }, {}, {}]);
  });

  it('is told once that an invoice is overdue, and of none that was so before it asked', async () => {
    await w.run(vnpt);
    const overdue = wireArrears(w.t.db, w.clock, w.billing.heard);
    await add();
    await w.t.admin.query(`update bill.webhook set created_at = '2026-12-15'`);
    w.clock.moveTo('2026-12-16T05:30:00+07:00');
    await overdue.tellOverdue.execute(vnpt.clerk);
    await work();
    expect(types()).toEqual([]);
    await w.t.admin.query(`update bill.webhook set created_at = '2026-11-15'`);
    for (let turn = 0; turn < 3; turn += 1) await overdue.tellOverdue.execute(vnpt.clerk);
    await work();
    expect(types()).toEqual(['invoice.overdue']);
  });

  it('hears nothing of what was rolled back, nor of kinds that it did not ask for', async () => {
    await add(['invoice.paid']);
    await w.run(vnpt);
    await expect(
      w.t.db.as(vnpt.clerk, async () => {
        await w.billing.recordPayment.execute(vnpt.clerk, { payerId: payer.id, amountVnd: 550_000, receivedOn: '2026-11-01', note: '' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await work()).toBe(0);
    expect((await w.t.admin.query('select 1 from bill.webhook_event')).rowCount).toBe(0);
  });

  it('that answers 500 is asked again later under the same id, until it is well', async () => {
    await add();
    status = 500;
    await w.run(vnpt);
    await work();
    const { rows } = await w.t.admin.query<{ waits: number }>(`select extract(epoch from due_at - now())::float8 as waits from app.outbox where topic = 'billing.deliverWebhook' and done_at is null`);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.waits).toBeGreaterThan(3);
    expect(await work()).toBe(0);
    await skipWaits();
    await work();
    status = 204;
    await skipWaits();
    await work();
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(got.map(({ body }) => body)).size).toBe(1);
    const [webhook] = await arrears.webhooks.list(vnpt.clerk);
    expect((await arrears.again.page(vnpt.clerk, webhook!.id, 'all', { page: 1, pageSize: 10 })).items).toMatchObject([{ state: 'delivered', tries: 3, attempts: [{ status: 204 }, { status: 500 }, { status: 500 }] }]);
    expect(got).toHaveLength(3);
  });

  it('that never takes anything is switched off after about three days with a notice; switched on, it gets what waited', async () => {
    const { id } = await add();
    status = 503;
    await w.run(vnpt);
    for (let tries = 0; tries < 10; tries += 1) {
      await work();
      await skipWaits();
    }
    const [test] = [await arrears.again.test(vnpt.clerk, id)];
    await w.t.admin.query(`update app.outbox set due_at = now() + interval '1 hour' where body ->> 'deliveryId' = $1`, [test.id]);
    await work();
    expect(got).toHaveLength(11);
    expect(await arrears.webhooks.list(vnpt.clerk)).toMatchObject([{ state: 'disabled', disabledCode: 'given_up', waiting: 1 }]);
    expect(w.billing.heard.notices.filter(({ kind }) => kind === 'billing.webhook_disabled')).toHaveLength(1);
    await expect(arrears.again.test(vnpt.clerk, id)).rejects.toMatchObject({ code: 'billing.webhook_not_active' });
    status = 200;
    await arrears.webhooks.edit(vnpt.clerk, id, { state: 'active' });
    await work();
    expect(types().slice(11)).toEqual(['test']);
  });

  it('that is gone (410) is switched off at once', async () => {
    await add();
    status = 410;
    await w.run(vnpt);
    await work();
    expect(await arrears.webhooks.list(vnpt.clerk)).toMatchObject([{ state: 'disabled', disabledCode: 'gone' }]);
  });

  it('follows no redirect', async () => {
    await add();
    status = 302;
    await w.run(vnpt);
    await work();
    expect(got).toHaveLength(1);
    const [webhook] = await arrears.webhooks.list(vnpt.clerk);
    expect((await arrears.again.page(vnpt.clerk, webhook!.id, 'waiting', { page: 1, pageSize: 10 })).items).toMatchObject([{ attempts: [{ status: 302 }] }]);
  });

  it('believes either secret for a day after a change, and what is kept is no secret', async () => {
    const first = await add();
    const second = await arrears.webhooks.rotate(vnpt.clerk, first.id);
    expect(second.secret).not.toBe(first.secret);
    await arrears.again.test(vnpt.clerk, first.id);
    await work();
    for (const secret of [first.secret, second.secret]) expect(new Webhook(secret).verify(got[0]!.body, headersOf(got[0]!))).toMatchObject({ type: 'test' });
    await w.t.admin.query(`update bill.webhook set former_until = now()`);
    await arrears.again.test(vnpt.clerk, first.id);
    await work();
    expect(() => new Webhook(first.secret).verify(got[1]!.body, headersOf(got[1]!))).toThrow();
    expect(new Webhook(second.secret).verify(got[1]!.body, headersOf(got[1]!))).toMatchObject({ type: 'test' });
    const { rows } = await w.t.admin.query<{ text: string }>('select row_to_json(h)::text as text from bill.webhook h');
    for (const secret of [first.secret, second.secret]) expect(rows[0]!.text).not.toContain(secret.slice(6));
  });

  it('a worker that dies between the commit and the sending, or between the sending and its record, loses nothing', async () => {
    await add();
    await w.run(vnpt);
    // Died before it sent: nothing happened to the row, which is sent by whoever comes next.
    const { rows } = await w.t.admin.query<{ id: string; body: { deliveryId: string } }>(`select id, body from app.outbox where topic = 'billing.deliverWebhook'`);
    expect(rows).toHaveLength(1);
    // Died after it sent: the record is lost, the message is not, and comes again under its id.
    const actor = jobActor({ id: BigInt(rows[0]!.id), tenantId: null, operatorId: vnpt.id });
    const broken = wireArrears(w.t.db, new SystemClock(), w.billing.heard);
    await w.t.admin.query('revoke insert on bill.webhook_attempt from dc_billing');
    await expect(broken.deliver.execute(actor, rows[0]!.body.deliveryId)).rejects.toThrow();
    await w.t.admin.query('grant insert on bill.webhook_attempt to dc_billing');
    expect(await work()).toBe(1);
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual([got[0]!.headers['webhook-id'], got[0]!.headers['webhook-id']]);
    expect(await work()).toBe(0);
  });

  it('can be sent an event once more, by who may', async () => {
    const { id } = await add();
    await w.run(vnpt);
    await work();
    const { items: [delivery] } = await arrears.again.page(vnpt.clerk, id, 'all', { page: 1, pageSize: 1 });
    const viettel = await w.operator('viettel', 'C26TVT');
    await expect(arrears.again.again(viettel.clerk, delivery!.id)).rejects.toMatchObject({ code: 'billing.not_found' });
    await arrears.again.again(vnpt.clerk, delivery!.id);
    await work();
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(got).toHaveLength(2);
  });

  it('may not lie in a private network, by its address or by its name, nor at this machine in production', async () => {
    for (const refused of ['http://example.vn/', 'https://10.0.0.1/', 'https://192.168.1.1/', 'https://169.254.169.254/latest', 'https://[fd00::1]/', 'https://user:pass@example.vn/']) {
      expect(() => arrears.webhooks.add(vnpt.clerk, { url: refused, note: '', events: ['invoice.paid'] })).toThrow(expect.objectContaining({ code: 'billing.webhook_address_refused' }));
    }
    const production = wireArrears(w.t.db, new SystemClock(), w.billing.heard, { AUTH_SECRET: 'a secret of a test, 32 characters or more', DC_MODE: 'production' });
    expect(() => production.webhooks.add(vnpt.clerk, { url, note: '', events: ['invoice.paid'] })).toThrow(expect.objectContaining({ code: 'billing.webhook_address_refused' }));
    // What an earlier version let in is refused when it is called.
    const { id } = await add();
    await arrears.again.test(vnpt.clerk, id);
    const { rows } = await w.t.admin.query<{ id: string; body: { deliveryId: string } }>(`select id, body from app.outbox where topic = 'billing.deliverWebhook'`);
    await production.deliver.execute(jobActor({ id: BigInt(rows[0]!.id), tenantId: null, operatorId: vnpt.id }), rows[0]!.body.deliveryId);
    expect(got).toHaveLength(0);
    expect((await arrears.again.page(vnpt.clerk, id, 'all', { page: 1, pageSize: 1 })).items).toMatchObject([{ attempts: [{ status: null, failure: 'address_refused' }] }]);
  });
});
