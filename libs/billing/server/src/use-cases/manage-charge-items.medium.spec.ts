// Real: PostgreSQL, migrations, row security as dc_billing. Heard only: audit, notices, live versions.
import { BillingWorld, type TestOperator, type TestPayer } from '../testing/billing-world';

describe('what is sold once', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let payer: TestPayer;

  beforeEach(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
    payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-17');
  });
  afterEach(() => w.close());

  const kit = () => ({ payerId: payer.id, name: 'Bộ thiết bị điểm cầu', unit: 'Bộ', quantity: 1, unitVnd: 30_000_000, vatClass: 'telecom', vatIncluded: false, dueOn: '2026-10-16' });
  const invoices = async () => (await w.billing.readInvoices.page(vnpt.clerk, { state: 'all', payerId: payer.id }, { page: 1, pageSize: 100, sort: 'number' })).items;
  const last = async () => w.billing.readInvoices.one(vnpt.clerk, (await invoices()).at(-1)!.id);

  it('stands on the invoice of its month after the service, with one VAT for both, and never again', async () => {
    const { id } = await w.billing.chargeItems.add(vnpt.clerk, kit());
    await w.billing.chargeItems.add(vnpt.clerk, { ...kit(), name: 'Lắp đặt', unit: 'Lần', quantity: 2, unitVnd: 500_000, dueOn: '2026-11-02' });
    const [preview] = await w.billing.previewInvoices.details(vnpt.clerk, '2026-10', [payer.id]);
    expect(await w.run(vnpt)).toMatchObject({ issued: 1, totals: preview!.totals });
    // 241,935 + 30,000,000 = 30,241,935; VAT 3,024,193.5.
    expect(await last()).toMatchObject({
      totals: { netVnd: 30_241_935, vatVnd: 3_024_194, grossVnd: 33_266_129 },
      lines: [{ netVnd: 241_935, item: null }, { endpointId: null, endpointName: 'Bộ thiết bị điểm cầu', item: { unit: 'Bộ', quantity: 1 }, monthlyVnd: 30_000_000, netVnd: 30_000_000 }],
    });
    expect(await w.run(vnpt)).toMatchObject({ issued: 0 });
    expect(await w.billing.chargeItems.page(vnpt.clerk, { state: 'open' }, { page: 1, pageSize: 10 })).toMatchObject({ total: 1, items: [{ name: 'Lắp đặt', invoice: null }] });
    await expect(w.billing.chargeItems.cancel(vnpt.clerk, id)).rejects.toMatchObject({ code: 'billing.item_invoiced' });
    w.clock.moveTo('2026-12-01T06:00:00+07:00');
    await w.run(vnpt, '2026-11');
    expect((await w.amounts(vnpt, payer)).at(-1)).toBe('1500000 / 150000 / 1650000');
  });

  it('is billed alone where there is no service, and not at all once it is cancelled', async () => {
    const other = await w.payer(vnpt);
    const { id } = await w.billing.chargeItems.add(vnpt.clerk, { ...kit(), payerId: other.id });
    const cancelled = await w.billing.chargeItems.add(vnpt.clerk, { ...kit(), payerId: other.id, name: 'Nhầm' });
    await w.billing.chargeItems.cancel(vnpt.clerk, cancelled.id);
    await w.run(vnpt);
    expect(await w.amounts(vnpt, other)).toEqual(['30000000 / 3000000 / 33000000']);
    expect((await w.billing.chargeItems.page(vnpt.clerk, { state: 'all', payerId: other.id }, { page: 1, pageSize: 10 })).items.find((item) => item.id === id)).toMatchObject({ invoice: { number: expect.any(Number) as number } });
  });

  it('is adjusted on its line, and no run takes that back', async () => {
    await w.billing.chargeItems.add(vnpt.clerk, kit());
    await w.run(vnpt);
    const invoice = await last();
    await w.billing.adjustInvoice.execute(vnpt.clerk, { invoiceId: invoice.id, position: 2, toVnd: 28_000_000 });
    expect((await w.amounts(vnpt, payer)).at(-1)).toBe('-2000000 / -200000 / -2200000');
    expect(await w.run(vnpt)).toMatchObject({ issued: 0 });
    expect((await w.billing.readInvoices.one(vnpt.clerk, invoice.id)).lines[1]).toMatchObject({ netVnd: 30_000_000, standingVnd: 28_000_000 });
  });

  it('is repeated by a replacement, which is adjusted by replacing again', async () => {
    await w.billing.chargeItems.add(vnpt.clerk, kit());
    await w.run(vnpt);
    await w.billing.replaceInvoice.execute(vnpt.clerk, { payerId: payer.id, month: '2026-10', payerPatch: { address: 'Thôn 2, xã Mẫu' } });
    const replacement = await last();
    expect(replacement).toMatchObject({ kind: 'replacement', totals: { grossVnd: 33_266_129 }, lines: [{ netVnd: 241_935 }, { item: { quantity: 1 }, netVnd: 30_000_000 }] });
    await w.billing.adjustInvoice.execute(vnpt.clerk, { invoiceId: replacement.id, position: 2, toVnd: 0 });
    expect(await last()).toMatchObject({ kind: 'replacement', totals: { netVnd: 241_935, vatVnd: 24_194, grossVnd: 266_129 } });
    expect(await w.run(vnpt)).toMatchObject({ issued: 0 });
  });

  it('with VAT inside is taken apart as C5 says', async () => {
    const other = await w.payer(vnpt);
    await w.billing.chargeItems.add(vnpt.clerk, { ...kit(), payerId: other.id, unitVnd: 500_000, vatIncluded: true });
    await w.run(vnpt);
    expect(await w.amounts(vnpt, other)).toEqual(['454545 / 45455 / 500000']);
  });

  it('is not billed twice whatever writes it: the database refuses a second line', async () => {
    await w.billing.chargeItems.add(vnpt.clerk, kit());
    await w.run(vnpt);
    await expect(w.t.db.as(vnpt.clerk, () => w.t.db.tx.$executeRaw`
      insert into bill.invoice_line select (l).* from (select jsonb_populate_record(l, jsonb_build_object('invoice_id', gen_random_uuid())) as l from bill.invoice_line l where l.kind = 'item') x`)).rejects.toThrow(/item_once/);
  });

  it('needs a VAT class that is known', async () => {
    await expect(w.billing.chargeItems.add(vnpt.clerk, { ...kit(), vatClass: 'thiet-bi' })).rejects.toMatchObject({ code: 'billing.vat_rate_missing' });
  });
});
