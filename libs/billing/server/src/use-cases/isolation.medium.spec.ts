// Real: PostgreSQL as dc_billing with two operators that both serve; every list and every id of the one is tried by the other.
import { permissionsOf } from '@diem-cau/identity/contracts';
import { BillingWorld, type TestOperator } from '../testing/billing-world';

describe("Viettel's clerk sees nothing of VNPT", () => {
  let w: BillingWorld;
  let viettel: TestOperator;
  const ids = { run: '', invoice: '', payment: '', payer: '', contract: '', parked: '', endpoint: '' };
  const window = { page: 1, pageSize: 50 };

  beforeAll(async () => {
    w = await BillingWorld.open();
    const vnpt = await w.operator('vnpt');
    viettel = await w.operator('viettel', 'C26TVT');
    const payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    ids.run = (await w.run(vnpt)).id;
    ids.payer = payer.id;
    ids.endpoint = payer.endpoints[0]!.id;
    ids.invoice = (await w.billing.readInvoices.page(vnpt.clerk, { state: 'all' }, window)).items[0]!.id;
    ids.payment = (await w.billing.recordPayment.execute(vnpt.clerk, { payerId: payer.id, amountVnd: 1000, receivedOn: '2026-11-01', note: '' })).id;
    ids.contract = (await w.billing.contracts.page(vnpt.clerk, window)).items[0]!.id;
    await w.life(vnpt, payer, 'resume', '2026-10-02');
    ids.parked = (await w.billing.contracts.parkedEvents(vnpt.clerk, 'open', window)).items[0]!.id;
  });
  afterAll(() => w.close());

  it('every list is empty', async () => {
    const { billing: b } = w;
    const { clerk } = viettel;
    const lists = await Promise.all([
      b.readRuns.page(clerk, window), b.readInvoices.page(clerk, { state: 'all' }, window), b.readPayments.page(clerk, {}, window), b.readPayments.receivables(clerk, 'all', window),
      b.payers.page(clerk, 'all', window), b.contracts.page(clerk, window), b.contracts.endpoints(clerk, { state: 'all' }, window), b.contracts.parkedEvents(clerk, 'all', window),
      b.previewInvoices.execute(clerk, '2026-10', window),
    ]);
    expect(lists.map(({ total, items }) => total + items.length)).toEqual(lists.map(() => 0));
    expect(await b.previewMonth.execute(clerk, '2026-10')).toMatchObject({ invoices: 0, changes: [], incomplete: [], nextNumber: 1 });
    expect(await b.showMonth.execute(clerk, '2026-10')).toMatchObject({ endpointsInService: 0, runs: [], needs: [] });
    expect((await b.catalogue.show(clerk)).plans).toHaveLength(1);
  });

  it('every id is not found', async () => {
    const { billing: b } = w;
    const { clerk } = viettel;
    const price = { from: '2027-01-01', monthlyVnd: 1, vatClass: 'telecom', vatIncluded: false };
    const version = { from: '2026-11-01', name: 'x', address: 'x', taxCode: null, budgetCode: null, treasuryAccount: null, treasuryOffice: null };
    const tries = [
      b.readRuns.one(clerk, ids.run), b.readRuns.payers(clerk, ids.run, undefined, window), b.readInvoices.one(clerk, ids.invoice), b.showPdf.execute(clerk, ids.invoice), b.payers.one(clerk, ids.payer),
      b.payers.addVersion(clerk, ids.payer, version), b.contracts.one(clerk, ids.contract), b.contracts.edit(clerk, ids.contract, { number: '1', signedOn: '2026-01-01', note: '' }),
      b.recordPayment.execute(clerk, { payerId: ids.payer, amountVnd: 1, receivedOn: '2026-11-01', note: '' }), b.reversePayment.execute(clerk, ids.payment, { reason: 'không phải của tôi' }),
      b.settleParked.execute(clerk, ids.parked, { act: 'dismiss', note: 'x' }), b.previewInvoices.one(clerk, '2026-10', ids.payer), b.billMonth.execute(clerk, ids.run),
      b.catalogue.addPrice(clerk, { ...price, planId: ids.run }), b.replaceInvoice.execute(clerk, { payerId: ids.payer, month: '2026-10', payerPatch: {} }),
      b.receiveMoney.execute(clerk, { payerId: ids.payer, amountVnd: 1n, receivedOn: '2026-11-01', references: [], bankTxnId: null }),
      b.changeSubscription.execute(clerk, { kind: 'transfer', endpointIds: [ids.endpoint], payerId: ids.payer }),
    ];
    const codes = await Promise.all(tries.map((attempt) => attempt.then(() => 'answered', (error: unknown) => (error as { definition?: { status: number } }).definition?.status)));
    expect(codes).toEqual(tries.map(() => 404));
  });

  it('an endpoint of VNPT has no subscription and no line for it', async () => {
    const { billing: b } = w;
    await expect(b.changeSubscription.execute(viettel.clerk, { kind: 'suspend', endpointIds: [ids.endpoint] })).rejects.toMatchObject({ code: 'billing.not_active' });
    await expect(b.adjustInvoice.execute(viettel.clerk, { endpointId: ids.endpoint, month: '2026-10', toVnd: 0 })).rejects.toMatchObject({ code: 'billing.not_billed' });
  });

  it('a post without the right is refused before the database is asked', () => {
    const technician = { ...viettel.clerk, permissions: permissionsOf('technician') };
    expect(() => w.billing.startRun.execute(technician, { month: '2026-10' })).toThrow(expect.objectContaining({ code: 'platform.forbidden' }));
    expect(() => w.billing.readInvoices.page(technician, { state: 'all' }, window)).toThrow(expect.objectContaining({ code: 'platform.forbidden' }));
  });
});
