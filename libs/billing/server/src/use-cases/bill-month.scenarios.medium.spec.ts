// Real: PostgreSQL, migrations, row security as dc_billing, every repository. Heard only: audit, notices, live versions.
import { BillingWorld, type TestOperator } from '../testing/billing-world';

describe('a month is billed to the đồng', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;

  beforeEach(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
  });
  afterEach(() => w.close());

  it('1: whole month', async () => {
    const payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    expect(await w.run(vnpt)).toMatchObject({ state: 'done', issued: 1, skipped: 0, parked: 0, firstNumber: 1, lastNumber: 1, totals: { grossVnd: 550_000 } });
    expect(await w.amounts(vnpt, payer)).toEqual(['500000 / 50000 / 550000']);
    const { items } = await w.billing.readInvoices.page(vnpt.clerk, { state: 'all' }, { page: 1, pageSize: 10 });
    expect(await w.billing.readInvoices.one(vnpt.clerk, items[0]!.id)).toMatchObject({
      series: 'C26TDC', number: 1, reference: 'DCC26TDC00000001K', inWords: 'Năm trăm năm mươi nghìn đồng', issueDay: '2026-11-01', dueDay: '2026-12-01', askedVnd: 550_000,
      lines: [{ month: '2026-10', from: '2026-10-01', to: '2026-11-01', days: 31, daysInMonth: 31, monthlyVnd: 500_000, netVnd: 500_000, vatPercent: 10 }],
    });
  });

  it('2, 6, 8, 13: part months, each payer its own invoice', async () => {
    const [two, eight, eightFirst, thirteen] = [await w.payer(vnpt), await w.payer(vnpt), await w.payer(vnpt), await w.payer(vnpt, 3)];
    await w.life(vnpt, two, 'activate', '2026-10-17');
    for (const payer of [eight, eightFirst]) await w.life(vnpt, payer, 'activate', '2026-10-01');
    await w.life(vnpt, eight, 'cancel', '2026-10-15');
    await w.life(vnpt, eightFirst, 'cancel', '2026-10-01');
    for (const endpoint of [0, 1, 2]) await w.life(vnpt, thirteen, 'activate', '2026-10-17', endpoint);
    expect(await w.run(vnpt)).toMatchObject({ issued: 3, skipped: 1, parked: 0 });
    expect(await w.amounts(vnpt, two)).toEqual(['241935 / 24194 / 266129']);
    expect(await w.amounts(vnpt, eight)).toEqual(['225806 / 22581 / 248387']);
    expect(await w.amounts(vnpt, eightFirst)).toEqual([]);
    expect(await w.amounts(vnpt, thirteen)).toEqual(['725805 / 72581 / 798386']);
  });

  it('6: suspended for ten days of April', async () => {
    const payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-04-01');
    await w.life(vnpt, payer, 'suspend', '2026-04-11');
    await w.life(vnpt, payer, 'resume', '2026-04-21');
    await w.run(vnpt, '2026-04');
    expect(await w.amounts(vnpt, payer)).toEqual(['333333 / 33333 / 366666']);
  });

  it('10: a new price from the 16th makes two lines of one invoice', async () => {
    const payer = await w.payer(vnpt);
    await w.price(vnpt.id, vnpt.planId, '2026-10-16', 600_000);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    await w.run(vnpt);
    expect(await w.amounts(vnpt, payer)).toEqual(['551612 / 55161 / 606773']);
  });

  it('21: months that no run reached are caught up in one invoice; a second run finds nothing', async () => {
    const payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-08-01');
    await w.run(vnpt);
    expect(await w.amounts(vnpt, payer)).toEqual(['1500000 / 150000 / 1650000']);
    expect(await w.run(vnpt)).toMatchObject({ issued: 0, skipped: 1 });
  });

  it('22: a third run bills only the endpoint that was added', async () => {
    const payer = await w.payer(vnpt, 2);
    await w.life(vnpt, payer, 'activate', '2026-10-01', 0);
    await w.run(vnpt);
    expect(await w.run(vnpt)).toMatchObject({ issued: 0 });
    await w.life(vnpt, payer, 'activate', '2026-10-17', 1);
    expect(await w.run(vnpt)).toMatchObject({ issued: 1, firstNumber: 2 });
    expect(await w.amounts(vnpt, payer)).toEqual(['500000 / 50000 / 550000', '241935 / 24194 / 266129']);
  });

  it('25: the old year keeps its series, the new year begins at 1', async () => {
    const [old, young] = [await w.payer(vnpt), await w.payer(vnpt)];
    w.clock.moveTo('2026-12-31T23:59:59+07:00');
    await w.life(vnpt, old, 'activate', '2026-11-01');
    await w.run(vnpt, '2026-11');
    w.clock.moveTo('2027-01-01T00:00:00+07:00');
    await w.life(vnpt, young, 'activate', '2026-11-01');
    await w.run(vnpt, '2026-11');
    const { items } = await w.billing.readInvoices.page(vnpt.clerk, { state: 'all' }, { page: 1, pageSize: 10, sort: 'issuedAt' });
    expect(items.map(({ series, number }) => `${series} ${number}`)).toEqual(['C26TDC 1', 'C27TDC 1']);
  });

  it('refuses a month that is not over', async () => {
    await expect(w.billing.startRun.execute(vnpt.clerk, { month: '2026-11' })).rejects.toMatchObject({ code: 'billing.month_not_over' });
  });

  it('lists payers without codes before the run, parks them in it, and goes on with the others', async () => {
    const [good, bad] = [await w.payer(vnpt), await w.payer(vnpt, 1, { taxCode: '0199100372', budgetCode: null })];
    for (const payer of [good, bad]) await w.life(vnpt, payer, 'activate', '2026-10-01');
    const preview = await w.billing.previewMonth.execute(vnpt.clerk, '2026-10');
    expect(preview).toMatchObject({ invoices: 1, nextNumber: 1, series: 'C26TDC', totals: { grossVnd: 550_000 }, incomplete: [{ payerId: bad.id, faults: ['tax_code_invalid', 'budget_code_missing'] }] });
    expect(preview.changeCounts).toEqual([{ reason: 'new', count: 2, differenceVnd: 1_000_000 }]);
    const run = await w.run(vnpt);
    expect(run).toMatchObject({ issued: 1, parked: 1, totals: preview.totals });
    expect((await w.billing.readRuns.payers(vnpt.clerk, run.id, 'parked', { page: 1, pageSize: 10 })).items).toMatchObject([{ payerId: bad.id, reason: 'tax_code_invalid,budget_code_missing' }]);
    expect((await w.billing.payers.page(vnpt.clerk, 'incomplete', { page: 1, pageSize: 10 })).items.map(({ id }) => id)).toEqual([bad.id]);
    await w.billing.payers.addVersion(vnpt.clerk, bad.id, { from: '2026-11-01', name: 'Xã', address: 'Xã', taxCode: '0199100371', budgetCode: '1099999', treasuryAccount: null, treasuryOffice: null });
    expect(await w.run(vnpt)).toMatchObject({ issued: 1, parked: 0, firstNumber: 2 });
  });

  it('an event dated into an invoiced month is taken: the next run gives back the difference', async () => {
    const payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    await w.run(vnpt);
    await w.life(vnpt, payer, 'suspend', '2026-10-20');
    w.clock.moveTo('2026-12-01T06:00:00+07:00');
    expect(await w.run(vnpt, '2026-11')).toMatchObject({ issued: 1, totals: { grossVnd: -212_903 } });
    // 12 of 31 days: 193,548.39
    expect(await w.amounts(vnpt, payer)).toEqual(['500000 / 50000 / 550000', '-193548 / -19355 / -212903']);
  });

  it('an event that does not fit is parked with its code, shown to the clerk, and can be settled', async () => {
    const payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    await w.life(vnpt, payer, 'resume', '2026-10-20');
    const { items } = await w.billing.contracts.parkedEvents(vnpt.clerk, 'open', { page: 1, pageSize: 10 });
    expect(items).toMatchObject([{ kind: 'resume', onDay: '2026-10-20', code: 'billing.not_suspended', endpointId: payer.endpoints[0]!.id }]);
    expect(w.billing.heard.notices).toMatchObject([{ kind: 'billing.event_parked', to: { operatorId: vnpt.id } }]);
    await expect(w.billing.settleParked.execute(vnpt.clerk, items[0]!.id, { act: 'retry', note: 'thử lại' })).rejects.toMatchObject({ code: 'billing.not_suspended' });
    await w.life(vnpt, payer, 'suspend', '2026-10-15');
    expect(await w.billing.settleParked.execute(vnpt.clerk, items[0]!.id, { act: 'redate', onDay: '2026-10-25', note: 'mở lại ngày 25' })).toMatchObject({ settledNote: 'mở lại ngày 25' });
    await w.run(vnpt);
    expect(await w.amounts(vnpt, payer)).toEqual(['338710 / 33871 / 372581']);
  });

  it('takes each fact of an endpoint once, however often it is told', async () => {
    const payer = await w.payer(vnpt);
    const fact = { kind: 'activate' as const, endpointId: payer.endpoints[0]!.id, payerTenantId: payer.unit.id, onDay: '2026-10-01' };
    for (const source of ['outbox:1', 'outbox:1', 'outbox:2']) await w.billing.recordLife.execute(vnpt.clerk, { ...fact, source });
    const { items } = await w.billing.contracts.endpoints(vnpt.clerk, { state: 'active' }, { page: 1, pageSize: 10 });
    expect(items).toMatchObject([{ endpointId: fact.endpointId, activeFrom: '2026-10-01', monthlyVnd: 500_000, subscriptionState: 'active' }]);
    const contract = await w.billing.contracts.one(vnpt.clerk, items[0]!.contractId!);
    expect(contract.subscriptions[0]!.events).toHaveLength(1);
    expect((await w.billing.contracts.parkedEvents(vnpt.clerk, 'all', { page: 1, pageSize: 10 })).total).toBe(0);
  });
});
