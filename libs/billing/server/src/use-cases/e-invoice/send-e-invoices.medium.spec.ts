// Real: PostgreSQL as dc_billing and dc_api, HTTP to a provider of our own that speaks SInvoice's protocol and misbehaves.
import { makeKeyStore, verifyInvoice } from '@diem-cau/billing/invoice-xml';
import type { EInvoiceGateways } from '../../gateway/e-invoice-gateway';
import { SInvoiceGateways } from '../../gateway/sinvoice';
import { SInvoiceServer } from '../../gateway/testing/sinvoice-server';
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';

/** Long enough for an answer of a busy machine, short enough to wait for where none comes. */
const TIMEOUT_MS = 600;
const PASSWORD = 'mat khau';
const KEY = makeKeyStore(PASSWORD).toString('base64');
const MINUTE_SECONDS = 60;

let w: BillingWorld;
let server: SInvoiceServer;
/** What the worker's call goes through; a test that kills it does so here. */
let around: { afterSend: () => void };

beforeEach(async () => {
  server = new SInvoiceServer();
  await server.start();
  around = { afterSend: () => {} };
  const real = new SInvoiceGateways(TIMEOUT_MS);
  const gateways: EInvoiceGateways = {
    timeoutMs: TIMEOUT_MS,
    open: (account) => {
      const gateway = real.open(account);
      return { lookUp: (id) => gateway.lookUp(id), probe: () => gateway.probe(), send: (message) => gateway.send(message).finally(() => around.afterSend()) };
    },
  };
  w = await BillingWorld.open('2026-11-01T06:00:00+07:00', gateways);
});
afterEach(async () => {
  await server.stop();
  await w.close();
});

interface Setting { readonly vnpt: TestOperator; readonly payers: readonly TestPayer[] }

/** An operator whose invoices go out, and its month run for so many payers of one endpoint. */
async function issued(payerCount = 1, series = 'K26TDC', hasKey = true): Promise<Setting> {
  const vnpt = await w.operator('vnpt', series);
  await w.billing.eInvoicing.manage.saveGateway(vnpt.clerk, { baseUrl: server.url, username: '0199100004', password: server.password, providerTaxCode: '0100109106', isActive: true });
  if (hasKey) await w.billing.eInvoicing.addKey.execute(vnpt.clerk, { fileBase64: KEY, password: PASSWORD });
  await w.billing.eInvoicing.manage.registerSeries(vnpt.clerk, { formNumber: '1', series, templateCode: '1/001', declaredOn: '2026-01-05' });
  const payers: TestPayer[] = [];
  for (let n = 0; n < payerCount; n += 1) {
    const payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    payers.push(payer);
  }
  await w.run(vnpt);
  return { vnpt, payers };
}

const send = ({ clerk }: TestOperator) => w.billing.eInvoicing.send.execute(clerk);
const all = async ({ clerk }: TestOperator) => (await w.billing.eInvoicing.read.page(clerk, { state: 'all' }, { page: 1, pageSize: 100, sort: 'number' })).items;
const states = async (operator: TestOperator) => (await all(operator)).map(({ state }) => state);
const only = async (operator: TestOperator) => w.billing.eInvoicing.read.one(operator.clerk, (await all(operator))[0]!.invoiceId);
const kinds = async (operator: TestOperator) => (await only(operator)).events.map(({ kind }) => kind);
const minutes = (count: number) => w.clock.moveTo(new Date(w.clock.now().getTime() + count * MINUTE_SECONDS * 1000));
const uuids = () => new Set(server.requests.flatMap(({ path, transactionUuid }) => (path.includes('createInvoice') ? [transactionUuid] : [])));
/** Never more than one invoice of one transaction at the provider, and never a number twice. */
const sentOnce = () => {
  for (const made of server.kept.values()) expect(made).toHaveLength(1);
  expect(new Set(server.invoices.map(({ invoiceNo }) => invoiceNo)).size).toBe(server.invoices.length);
};

it('goes out once, signed, under our number, and what left is what was signed', async () => {
  const { vnpt } = await issued();
  await send(vnpt);
  const invoice = await only(vnpt);
  expect(invoice).toMatchObject({ state: 'accepted', providerNumber: 'K26TDC1', waiting: null, hasXml: true });
  expect(await kinds(vnpt)).toEqual(['signed', 'send_started', 'accepted']);
  expect(server.invoices[0]?.body).toMatchObject({
    generalInvoiceInfo: { transactionUuid: invoice.transactionId, invoiceSeries: 'K26TDC', templateCode: '1/001', adjustmentType: '1', invoiceIssuedDate: new Date('2026-11-01T06:00:00+07:00').getTime() },
    itemInfo: [{ itemCode: 'DC-THANG', quantity: 1, unitPrice: 500_000, itemTotalAmountWithoutTax: 500_000, taxAmount: 50_000 }],
    taxBreakdowns: [{ taxPercentage: 10, taxableAmount: 500_000, taxAmount: 50_000 }],
    summarizeInfo: { totalAmountWithTax: 550_000 },
  });
  await send(vnpt);
  expect(server.calls('createInvoice')).toBe(1);
  const { xml } = await w.billing.eInvoicing.showXml.execute(vnpt.clerk, invoice.invoiceId, 'billing.read');
  const { rows } = await w.t.admin.query<{ certificate_pem: string; sealed: Buffer }>('select certificate_pem, sealed from bill.signing_key');
  expect(verifyInvoice(xml, rows[0]!.certificate_pem)).toEqual([]);
  expect(xml).toContain('<MSTTCGP>0100109106</MSTTCGP>');
  expect(rows[0]!.sealed.includes('PRIVATE KEY')).toBe(false);
});

it('26: times out after it was taken in: unknown until looked up, then one invoice of the same number and transaction', async () => {
  const { vnpt } = await issued();
  server.next('silent_after');
  await send(vnpt);
  const unknown = await only(vnpt);
  expect(unknown).toMatchObject({ state: 'sent_unknown', code: 'timeout', providerNumber: null });
  await send(vnpt);
  expect(server.calls('createInvoice')).toBe(1);
  minutes(1);
  await send(vnpt);
  expect(await only(vnpt)).toMatchObject({ state: 'accepted', providerNumber: 'K26TDC1', transactionId: unknown.transactionId, number: unknown.number });
  expect(server.calls('createInvoice')).toBe(1);
  expect([...server.kept.keys()]).toEqual([unknown.transactionId]);
  expect(await kinds(vnpt)).toEqual(['signed', 'send_started', 'no_answer', 'accepted']);
  sentOnce();
});

it('answers late: what is not found yet is not sent again before the provider must be through', async () => {
  const { vnpt } = await issued();
  server.next('late');
  await send(vnpt);
  minutes(1);
  // The provider is still at work: it knows of nothing.
  await send(vnpt);
  expect(await only(vnpt)).toMatchObject({ state: 'sent_unknown' });
  expect(await kinds(vnpt)).toEqual(['signed', 'send_started', 'no_answer', 'missing']);
  server.finishLate();
  minutes(2);
  await send(vnpt);
  expect(await only(vnpt)).toMatchObject({ state: 'accepted', providerNumber: 'K26TDC1' });
  expect(server.calls('createInvoice')).toBe(1);
  sentOnce();
});

it('is lost on the way: looked up, found nowhere, and sent again under the same transaction', async () => {
  const { vnpt } = await issued();
  server.next('cut_before');
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['sent_unknown']);
  minutes(1);
  await send(vnpt);
  expect(server.calls('createInvoice')).toBe(1);
  minutes(2);
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['accepted']);
  expect(server.calls('createInvoice')).toBe(2);
  expect(uuids().size).toBe(1);
  sentOnce();
});

it('is refused: a person reads the provider’s words, sends it again, and it keeps its transaction', async () => {
  const { vnpt } = await issued(2);
  server.next('refuse');
  await send(vnpt);
  const [first, second] = await all(vnpt);
  expect(first).toMatchObject({ state: 'refused', code: 'BUYER_TAX_CODE_INVALID', words: 'Mã số thuế người mua không hợp lệ' });
  // The provider numbers in the order of arrival: the second would take the first one's number.
  expect(second).toMatchObject({ state: 'to_send', waiting: 'earlier_first' });
  expect((await w.billing.eInvoicing.read.page(vnpt.clerk, { state: 'person' }, { page: 1, pageSize: 10 })).items.map(({ number }) => number)).toEqual([1]);
  minutes(600);
  await send(vnpt);
  expect(server.calls('createInvoice')).toBe(1);
  expect(await w.billing.eInvoicing.retry.execute(vnpt.clerk, { invoiceIds: [first!.invoiceId, second!.invoiceId] })).toBe(2);
  await send(vnpt);
  expect((await all(vnpt)).map(({ state, number }) => [number, state])).toEqual([[1, 'accepted'], [2, 'accepted']]);
  expect(server.invoices.map(({ invoiceNo }) => invoiceNo)).toEqual(['K26TDC1', 'K26TDC2']);
  sentOnce();
});

it('was seen to by hand: settled with a note, and the next goes on', async () => {
  const { vnpt } = await issued(2);
  server.next('refuse');
  await send(vnpt);
  const [first] = await all(vnpt);
  await w.billing.eInvoicing.settle.execute(vnpt.clerk, first!.invoiceId, { note: 'Đã lập trên trang của nhà cung cấp' });
  // Whoever settles without doing it is found out: the provider's number is not ours.
  await send(vnpt);
  expect((await all(vnpt)).map(({ state, code }) => [state, code])).toEqual([['settled', null], ['refused', 'NUMBER_DIFFERS']]);
  await expect(w.billing.eInvoicing.settle.execute(vnpt.clerk, first!.invoiceId, { note: 'x' })).rejects.toMatchObject({ code: 'billing.e_invoice_not_open' });
});

it('is down for an hour: nothing leaves, the tries grow rarer, then all go out in order', async () => {
  const { vnpt } = await issued(3);
  await server.stop();
  let minutesDown = 0;
  const waits: number[] = [];
  while (minutesDown < 60) {
    await send(vnpt);
    const [first] = await all(vnpt);
    expect(first).toMatchObject({ state: 'to_send', waiting: 'unreachable' });
    const wait = (new Date(first!.nextAt!).getTime() - w.clock.now().getTime()) / 60_000;
    waits.push(wait);
    minutesDown += wait;
    minutes(wait);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32]);
  await server.start();
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(server.invoices.map(({ invoiceNo }) => invoiceNo)).toEqual(['K26TDC1', 'K26TDC2', 'K26TDC3']);
  sentOnce();
});

it.each(['garbage', 'garbage_after', 'cut_after', 'overloaded', 'unnumbered'] as const)('answers %s: unknown, looked up, once', async (manner) => {
  const { vnpt } = await issued();
  server.next(manner);
  server.nextLookUps('garbage', 'silent');
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['sent_unknown']);
  for (const wait of [1, 2, 4, 8, 16]) {
    minutes(wait);
    await send(vnpt);
  }
  expect(await only(vnpt)).toMatchObject({ state: 'accepted', providerNumber: 'K26TDC1' });
  expect(uuids().size).toBe(1);
  sentOnce();
});

it('the worker dies between the call and the record: looked up by the next one, not sent again', async () => {
  const { vnpt } = await issued();
  around.afterSend = () => {
    throw new Error('killed');
  };
  await expect(send(vnpt)).rejects.toThrow('killed');
  expect(await states(vnpt)).toEqual(['sending']);
  around.afterSend = () => {};
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['accepted']);
  expect(await kinds(vnpt)).toEqual(['signed', 'send_started', 'no_answer', 'accepted']);
  expect(server.calls('createInvoice')).toBe(1);
  sentOnce();
});

it('a worker that was killed outright leaves the line held; the next comes back when it is free', async () => {
  const { vnpt } = await issued();
  await w.t.admin.query(`update bill.e_invoice_gateway set busy_by = gen_random_uuid(), busy_until = now() + interval '5 minutes'`);
  await w.t.admin.query('delete from app.outbox');
  await send(vnpt);
  expect(server.calls('createInvoice')).toBe(0);
  const { rows } = await w.t.admin.query<{ topic: string; minutes: number }>(`select topic, extract(epoch from due_at - now())::float8 / 60 as minutes from app.outbox`);
  expect(rows).toEqual([{ topic: 'billing.sendEInvoices', minutes: expect.closeTo(5, 0) as number }]);
  await w.t.admin.query(`update bill.e_invoice_gateway set busy_until = now() - interval '1 second'`);
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['accepted']);
});

it('eight workers at once send each invoice once, in order', async () => {
  const { vnpt } = await issued(6);
  await Promise.all(Array.from({ length: 8 }, () => send(vnpt)));
  expect(await states(vnpt)).toEqual(Array.from({ length: 6 }, () => 'accepted'));
  expect(server.calls('createInvoice')).toBe(6);
  sentOnce();
});

it('renews a token that ends, and one that the provider forgot', async () => {
  server.tokenSeconds = 1;
  const { vnpt } = await issued(3);
  server.next('accept', 'token_forgotten');
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(server.signIns).toBeGreaterThan(3);
  sentOnce();
});

it('a coded series waits for the tax authority’s code, which then stands in the XML; its signature still holds', async () => {
  const { vnpt, payers } = await issued(2, 'C26TDC');
  server.codeAfterLookUps = 1;
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['awaiting_code', 'awaiting_code']);
  minutes(1);
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['awaiting_code', 'awaiting_code']);
  minutes(4);
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['accepted', 'accepted']);
  const invoice = await only(vnpt);
  expect(invoice.authorityCode).toBe(`00${invoice.transactionId.replaceAll('-', '').toUpperCase()}`);
  const accountant = await w.world.person('accountant', { tenantId: payers[0]!.unit.id });
  const { xml } = await w.billing.eInvoicing.showXml.execute(accountant, invoice.invoiceId, 'invoices.read_own');
  expect(xml).toContain(`<MCCQT>${invoice.authorityCode}</MCCQT>`);
  const { rows } = await w.t.admin.query<{ certificate_pem: string }>('select certificate_pem from bill.signing_key');
  expect(verifyInvoice(xml, rows[0]!.certificate_pem)).toEqual([]);
  const stranger = await w.world.person('accountant', { tenantId: payers[1]!.unit.id });
  await expect(w.billing.eInvoicing.showXml.execute(stranger, invoice.invoiceId, 'invoices.read_own')).rejects.toMatchObject({ code: 'billing.invoice_not_found' });
});

it('an adjustment says what it adjusts, in positive amounts that take away', async () => {
  const { vnpt, payers } = await issued();
  await send(vnpt);
  w.clock.moveTo('2026-11-05T09:00:00+07:00');
  await w.billing.adjustInvoice.execute(vnpt.clerk, { endpointId: payers[0]!.endpoints[0]!.id, month: '2026-10', toVnd: 258_065 });
  await send(vnpt);
  expect(await states(vnpt)).toEqual(['accepted', 'accepted']);
  expect(server.invoices[1]?.body).toMatchObject({
    generalInvoiceInfo: { adjustmentType: '5', adjustmentInvoiceType: '1', originalInvoiceId: 'K26TDC1', originalTemplateCode: '1/001', originalInvoiceIssueDate: new Date('2026-11-01T06:00:00+07:00').getTime() },
    itemInfo: [{ itemTotalAmountWithoutTax: 241_935, taxAmount: 24_194, isIncreaseItem: false }],
    taxBreakdowns: [{ taxableAmount: 241_935, taxAmount: 24_194, taxableAmountPos: false, taxAmountPos: false }],
    summarizeInfo: { totalAmountWithTax: 266_129, isTotalAmountPos: false },
  });
});

describe('what is missing', () => {
  it('a key: the invoice stays issued and says why; a key that is added sends it', async () => {
    const { vnpt } = await issued(1, 'K26TDC', false);
    await send(vnpt);
    expect((await all(vnpt))[0]).toMatchObject({ state: 'to_send', waiting: 'no_key' });
    expect(server.requests).toEqual([]);
    await w.billing.eInvoicing.addKey.execute(vnpt.clerk, { fileBase64: KEY, password: PASSWORD });
    await send(vnpt);
    expect(await states(vnpt)).toEqual(['accepted']);
  });

  it('a key that has expired since', async () => {
    const { vnpt } = await issued();
    w.clock.moveTo('2027-02-01T06:00:00+07:00');
    await send(vnpt);
    expect((await all(vnpt))[0]).toMatchObject({ state: 'to_send', waiting: 'key_expired' });
    expect((await w.billing.eInvoicing.manage.show(vnpt.clerk)).key).toMatchObject({ state: 'expired', subject: 'CN=Vien thong Mau, C=VN' });
  });

  it('the series of a new year', async () => {
    const { vnpt, payers } = await issued();
    await send(vnpt);
    w.clock.moveTo('2027-01-01T06:00:00+07:00');
    await w.run(vnpt, '2026-12');
    await w.billing.eInvoicing.addKey.execute(vnpt.clerk, { fileBase64: makeKeyStore(PASSWORD, new Date('2026-12-01T00:00:00Z')).toString('base64'), password: PASSWORD });
    await send(vnpt);
    expect((await all(vnpt)).map(({ series, state, waiting }) => [series, state, waiting])).toEqual([['K26TDC', 'accepted', null], ['K27TDC', 'to_send', 'series_unregistered']]);
    expect((await w.billing.eInvoicing.manage.show(vnpt.clerk)).nextSeries).toEqual({ formNumber: '1', series: 'K27TDC' });
    expect(payers).toHaveLength(1);
  });

  it('the right password of the account: nothing is refused for it', async () => {
    const { vnpt } = await issued();
    server.password = 'doi-roi';
    await send(vnpt);
    expect((await all(vnpt))[0]).toMatchObject({ state: 'to_send', waiting: 'credentials' });
    expect(await w.billing.eInvoicing.test.execute(vnpt.clerk)).toMatchObject({ outcome: 'credentials' });
    await w.billing.eInvoicing.manage.saveGateway(vnpt.clerk, { baseUrl: server.url, username: '0199100004', password: 'doi-roi', providerTaxCode: '0100109106', isActive: true });
    await send(vnpt);
    expect(await states(vnpt)).toEqual(['accepted']);
    expect(await w.billing.eInvoicing.test.execute(vnpt.clerk)).toEqual({ outcome: 'works', words: null, missingSeries: ['K26TDC'] });
  });

  it('a gateway: XML is all there is, until one is set up and a person sends', async () => {
    const vnpt = await w.operator('vnpt', 'K26TDC');
    const payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    await w.run(vnpt);
    const [row] = await all(vnpt);
    expect(row).toMatchObject({ state: 'not_sent', waiting: null });
    await send(vnpt);
    expect(await states(vnpt)).toEqual(['not_sent']);
    await expect(w.billing.eInvoicing.retry.execute(vnpt.clerk, { invoiceIds: [row!.invoiceId] })).rejects.toMatchObject({ code: 'billing.gateway_missing' });
    await expect(w.billing.eInvoicing.showXml.execute(vnpt.clerk, row!.invoiceId, 'billing.read')).rejects.toMatchObject({ code: 'billing.e_invoice_not_ready' });
    await w.billing.eInvoicing.addKey.execute(vnpt.clerk, { fileBase64: KEY, password: PASSWORD });
    expect((await w.billing.eInvoicing.showXml.execute(vnpt.clerk, row!.invoiceId, 'billing.read')).xml).toContain('<MSTTCGP>0199100004</MSTTCGP>');
  });
});

describe('settings', () => {
  it('take a key only that opens, is one, and is in force', async () => {
    const vnpt = await w.operator();
    const add = (fileBase64: string, password = PASSWORD) => w.billing.eInvoicing.addKey.execute(vnpt.clerk, { fileBase64, password });
    await expect(add(KEY, 'sai')).rejects.toMatchObject({ code: 'billing.key_wrong_password' });
    await expect(add(Buffer.from('%PDF').toString('base64'))).rejects.toMatchObject({ code: 'billing.key_not_pkcs12' });
    await expect(add(makeKeyStore(PASSWORD, new Date('2024-01-01T00:00:00Z')).toString('base64'))).rejects.toMatchObject({ code: 'billing.key_expired' });
    expect((await w.billing.eInvoicing.manage.show(vnpt.clerk)).key).toBeNull();
  });

  it('send a kept password nowhere but where it was given for', async () => {
    const { vnpt } = await issued();
    const base = { username: '0199100004', providerTaxCode: '0100109106', isActive: true };
    await expect(w.billing.eInvoicing.manage.saveGateway(vnpt.clerk, { ...base, baseUrl: 'https://elsewhere.example' })).rejects.toMatchObject({ code: 'billing.gateway_password_needed' });
    await w.billing.eInvoicing.manage.saveGateway(vnpt.clerk, { ...base, baseUrl: server.url, isActive: false });
    const { rows } = await w.t.admin.query<{ sealed_password: Buffer }>('select sealed_password from bill.e_invoice_gateway');
    expect(rows[0]!.sealed_password.includes(server.password)).toBe(false);
    expect(JSON.stringify(w.billing.heard.audit)).not.toContain(server.password);
    expect(JSON.stringify(await w.billing.eInvoicing.manage.show(vnpt.clerk))).not.toContain(server.password);
  });
});

describe('what the database refuses whatever the code does', () => {
  it('another transaction id, a way back from accepted, an event that is changed, a key of another operator', async () => {
    const { vnpt } = await issued();
    const viettel = await w.operator('viettel', 'C26TVT');
    await send(vnpt);
    const sql = (text: string, by = vnpt) => w.t.db.as(by.clerk, () => w.t.db.tx.$executeRawUnsafe(text));
    await expect(sql('update bill.e_invoice set transaction_id = gen_random_uuid()')).rejects.toThrow(/permission denied/);
    await expect(sql('delete from bill.e_invoice')).rejects.toThrow(/permission denied/);
    await expect(sql(`update bill.e_invoice set state = 'to_send'`)).rejects.toThrow(/does not move from accepted/);
    await expect(sql(`update bill.e_invoice_event set kind = 'accepted'`)).rejects.toThrow(/permission denied/);
    await expect(w.t.admin.query(`delete from bill.e_invoice_event`)).rejects.toMatchObject({ code: 'DC001' });
    await expect(w.t.admin.query(`update bill.signing_key set subject = 'x'`)).rejects.toMatchObject({ code: 'DC001' });
    expect(await w.t.db.as(viettel.clerk, () => w.t.db.tx.$queryRaw`select 1 from bill.signing_key union all select 1 from bill.e_invoice union all select 1 from bill.e_invoice_gateway`)).toEqual([]);
  });
});
