// Real: PostgreSQL, migrations, row security as dc_billing and dc_api.
import { BillingWorld, type TestOperator, type TestPayer } from '../testing/billing-world';

describe('money in', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let payer: TestPayer;

  beforeEach(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
    payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    await w.run(vnpt);
    w.clock.moveTo('2026-11-05T09:00:00+07:00');
  });
  afterEach(() => w.close());

  const pay = (amountVnd: number, reference?: string) => w.billing.recordPayment.execute(vnpt.clerk, { payerId: payer.id, amountVnd, receivedOn: '2026-11-05', note: '', ...(reference ? { reference } : {}) });
  const balance = async () => {
    const { openVnd, creditVnd } = await w.billing.payers.one(vnpt.clerk, payer.id);
    return [openVnd, creditVnd];
  };
  const nextMonth = () => {
    w.clock.moveTo('2026-12-01T06:00:00+07:00');
    return w.run(vnpt, '2026-11');
  };

  it('28: 300,000 then 250,000 of 550,000', async () => {
    await pay(300_000, 'dc c26tdc 00000001 k');
    expect(await balance()).toEqual([250_000, 0]);
    await pay(250_000);
    expect(await balance()).toEqual([0, 0]);
  });

  it('28: 600,000 for 550,000 is a credit that the next invoice takes by itself', async () => {
    const payment = await pay(600_000);
    expect(payment).toMatchObject({ creditVnd: 50_000, allocations: [{ series: 'C26TDC', number: 1, amountVnd: 550_000 }] });
    expect(await balance()).toEqual([0, 50_000]);
    await nextMonth();
    expect(await balance()).toEqual([500_000, 0]);
    const { items } = await w.billing.readInvoices.page(vnpt.clerk, { state: 'open' }, { page: 1, pageSize: 10 });
    const invoice = await w.billing.readInvoices.one(vnpt.clerk, items[0]!.id);
    expect(invoice).toMatchObject({ number: 2, openVnd: 500_000, askedVnd: 500_000, paymentState: 'part_paid' });
    expect(invoice.qrText).toContain('5406500000');
  });

  it('a mistyped payment is reversed once; what it paid is owed again', async () => {
    const { id } = await pay(550_000);
    expect(await w.billing.reversePayment.execute(vnpt.clerk, id, { reason: 'Nhập nhầm đơn vị' })).toMatchObject({ allocations: [], creditVnd: 0, reversal: { reason: 'Nhập nhầm đơn vị' } });
    expect(await balance()).toEqual([550_000, 0]);
    await expect(w.billing.reversePayment.execute(vnpt.clerk, id, { reason: 'lần nữa' })).rejects.toMatchObject({ code: 'billing.payment_reversed' });
    const { items } = await w.billing.readInvoices.page(vnpt.clerk, { state: 'all' }, { page: 1, pageSize: 1 });
    expect((await w.billing.readInvoices.one(vnpt.clerk, items[0]!.id)).events.map(({ kind }) => kind)).toEqual(['issued', 'paid', 'payment_reversed']);
  });

  it.each([
    ['DCC26TDC00000001L', 'billing.reference_invalid'],
    ['DCC26TDC00000123Z', 'billing.reference_unknown'],
  ])('refuses the reference %s', async (reference, code) => {
    await expect(pay(1000, reference)).rejects.toMatchObject({ code });
    expect(await balance()).toEqual([550_000, 0]);
  });

  it('refuses money of tomorrow and of an unknown payer', async () => {
    const input = { payerId: payer.id, amountVnd: 1, receivedOn: '2026-11-06', note: '' };
    await expect(w.billing.recordPayment.execute(vnpt.clerk, input)).rejects.toMatchObject({ code: 'billing.payment_day_in_future' });
    await expect(w.billing.recordPayment.execute(vnpt.clerk, { ...input, receivedOn: '2026-11-05', payerId: vnpt.id })).rejects.toMatchObject({ code: 'billing.not_found' });
  });

  it('two clerks who enter the same money at once pay no invoice beyond its amount', async () => {
    await Promise.all([pay(550_000), pay(550_000)]);
    expect(await balance()).toEqual([0, 550_000]);
  });

  it('ages what is owed and says who owes', async () => {
    w.clock.moveTo('2027-01-15T09:00:00+07:00');
    expect((await w.billing.readPayments.receivables(vnpt.clerk, 'overdue', { page: 1, pageSize: 10 })).items).toMatchObject([
      { payerId: payer.id, openVnd: 550_000, daysOverdue: 45, oldestDueDay: '2026-12-01', ageing: { upTo60Vnd: 550_000, upTo30Vnd: 0 } },
    ]);
    const aged = async (state: 'not_due' | 'to_30' | 'to_60' | 'over_90') => (await w.billing.readPayments.receivables(vnpt.clerk, state, { page: 1, pageSize: 10 })).total;
    expect([await aged('not_due'), await aged('to_30'), await aged('to_60'), await aged('over_90')]).toEqual([0, 0, 1, 0]);
    expect(await w.billing.readPayments.summary(vnpt.clerk)).toMatchObject({ payers: 1, openVnd: 550_000, overdueVnd: 550_000 });
  });

  it("the unit's accountant sees what it owes, and only it", async () => {
    const accountant = await w.world.person('accountant', { tenantId: payer.unit.id });
    expect(await w.billing.readInvoices.summary(accountant)).toEqual({ openVnd: 550_000, creditVnd: 0, openInvoices: 1, nextDueDay: '2026-12-01' });
    const { items } = await w.billing.readInvoices.page(accountant, { state: 'all' }, { page: 1, pageSize: 10 });
    const [pdfOfUnit, pdfOfOperator] = [await w.billing.showPdf.execute(accountant, items[0]!.id), await w.billing.showPdf.execute(vnpt.clerk, items[0]!.id)];
    expect(Buffer.from(pdfOfUnit.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(Buffer.from(pdfOfUnit.bytes), Buffer.from(pdfOfOperator.bytes))).toBe(0);
    await w.billing.makeDocument.execute(vnpt.clerk, items[0]!.id);
    const kept = await w.t.admin.query<{ bytes: Buffer }>('select bytes from bill.document');
    expect(kept.rows).toHaveLength(1);
    expect(Buffer.compare(kept.rows[0]!.bytes, Buffer.from(pdfOfUnit.bytes))).toBe(0);
    expect(Buffer.compare(Buffer.from((await w.billing.showPdf.execute(accountant, items[0]!.id)).bytes), kept.rows[0]!.bytes)).toBe(0);
    await w.billing.tellPayer.execute(accountant, { invoiceId: items[0]!.id, payerTenantId: payer.unit.id });
    expect(w.billing.heard.notices).toMatchObject([{ kind: 'billing.invoice_issued', to: { tenantId: payer.unit.id } }]);

    const neighbour = await w.world.person('accountant', { tenantId: (await w.world.unit('Xã Khác')).id });
    expect((await w.billing.readInvoices.page(neighbour, { state: 'all' }, { page: 1, pageSize: 10 })).total).toBe(0);
    await expect(w.billing.readInvoices.one(neighbour, items[0]!.id)).rejects.toMatchObject({ code: 'billing.invoice_not_found' });
    await expect(w.billing.showPdf.execute(neighbour, items[0]!.id)).rejects.toMatchObject({ code: 'billing.invoice_not_found' });
  });
});
