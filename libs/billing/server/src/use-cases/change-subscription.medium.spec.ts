// Real: PostgreSQL, migrations, row security as dc_billing. Heard only: audit, notices, live versions.
import { BillingWorld, type TestOperator, type TestPayer } from '../testing/billing-world';

describe('what a person changes on a subscription', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let payer: TestPayer;
  let endpointIds: string[];

  beforeEach(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
    payer = await w.payer(vnpt);
    endpointIds = payer.endpoints.map(({ id }) => id);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
  });
  afterEach(() => w.close());

  it('is tried first: the preview says what the next run does, and nothing is kept of it', async () => {
    const discount = { kind: 'discount', endpointIds, percent: 10, effectiveAt: '2026-10-01T00:00:00+07:00' } as const;
    const preview = await w.billing.previewChange.execute(vnpt.clerk, discount);
    expect(preview).toMatchObject({ throughMonth: '2026-11', payers: [{ payerId: payer.id, beforeVnd: 1_100_000, afterVnd: 990_000, lines: [{ month: '2026-10', netVnd: 450_000 }, { month: '2026-11', netVnd: 450_000 }] }] });
    expect((await w.billing.showSubscription.execute(vnpt.clerk, endpointIds[0]!)).events).toHaveLength(1);
    await w.billing.changeSubscription.execute(vnpt.clerk, discount);
    await w.run(vnpt);
    expect(await w.amounts(vnpt, payer)).toEqual(['450000 / 45000 / 495000']);
  });

  it('refuses in the preview what it would refuse', async () => {
    await expect(w.billing.previewChange.execute(vnpt.clerk, { kind: 'resume', endpointIds })).rejects.toMatchObject({ code: 'billing.not_suspended' });
  });

  it('31: another plan in an invoiced month is billed by its difference; the history tells plan and person', async () => {
    await w.run(vnpt);
    const { plans } = await w.billing.catalogue.addPlan(vnpt.clerk, { code: 'HD', name: 'Điểm cầu HD' });
    const planId = plans.find(({ code }) => code === 'HD')!.id;
    await w.billing.catalogue.addPrice(vnpt.clerk, { planId, from: '2026-01-01', monthlyVnd: 800_000, vatClass: 'telecom', vatIncluded: false });
    await w.billing.changeSubscription.execute(vnpt.clerk, { kind: 'plan', endpointIds, planId, effectiveAt: '2026-10-17T00:00:00+07:00' });
    await w.run(vnpt);
    expect(await w.amounts(vnpt, payer)).toEqual(['500000 / 50000 / 550000', '145162 / 14516 / 159678']);
    expect(await w.billing.showSubscription.execute(vnpt.clerk, endpointIds[0]!)).toMatchObject({
      planName: 'Điểm cầu HD', monthlyVnd: 800_000, lines: [{ kind: 'difference', netVnd: 145_162 }, { kind: 'charge', netVnd: 500_000 }],
      events: [{ kind: 'activate', byName: null }, { kind: 'plan', planName: 'Điểm cầu HD', byName: vnpt.clerk.name }],
    });
  });

  it('a price added late, from a day that is invoiced, is given back by an adjustment', async () => {
    await w.run(vnpt);
    await w.billing.catalogue.addPrice(vnpt.clerk, { planId: vnpt.planId, from: '2026-10-16', monthlyVnd: 400_000, vatClass: 'telecom', vatIncluded: false });
    await w.run(vnpt);
    // 241,935 + 206,452 = 448,387: less by 51,613.
    expect(await w.amounts(vnpt, payer)).toEqual(['500000 / 50000 / 550000', '-51613 / -5161 / -56774']);
  });

  it('C8: a year paid before the service is one invoice, paid by the money that came with it', async () => {
    await w.run(vnpt);
    await w.billing.billAhead.execute(vnpt.clerk, { payerId: payer.id, throughMonth: '2027-10', payment: { amountVnd: 6_600_000, receivedOn: '2026-11-01', note: '' } });
    const { items } = await w.billing.readInvoices.page(vnpt.clerk, { state: 'all', payerId: payer.id }, { page: 1, pageSize: 10, sort: 'number' });
    expect(items.at(-1)).toMatchObject({ totals: { netVnd: 6_000_000, vatVnd: 600_000, grossVnd: 6_600_000 }, openVnd: 0, month: '2027-10' });
    w.clock.moveTo('2026-12-01T06:00:00+07:00');
    expect(await w.run(vnpt, '2026-11')).toMatchObject({ issued: 0, skipped: 1 });
    // Suspended in what was paid for: given back, as credit.
    await w.billing.changeSubscription.execute(vnpt.clerk, { kind: 'cancel', endpointIds, effectiveAt: '2027-10-01T00:00:00+07:00' });
    w.clock.moveTo('2027-11-01T06:00:00+07:00');
    await w.run(vnpt, '2027-10');
    expect((await w.amounts(vnpt, payer)).at(-1)).toBe('-500000 / -50000 / -550000');
    expect(await w.billing.payers.one(vnpt.clerk, payer.id)).toMatchObject({ openVnd: 550_000, creditVnd: 550_000 });
  });

  it.each([['2026-10', 'billing.ahead_month_invalid'], ['2030-01', 'billing.ahead_month_invalid']])('does not bill ahead through %s: %s', async (throughMonth, code) => {
    await expect(w.billing.billAhead.execute(vnpt.clerk, { payerId: payer.id, throughMonth })).rejects.toMatchObject({ code });
  });

  it('bills ahead nothing twice', async () => {
    await w.billing.billAhead.execute(vnpt.clerk, { payerId: payer.id, throughMonth: '2026-12' });
    await expect(w.billing.billAhead.execute(vnpt.clerk, { payerId: payer.id, throughMonth: '2026-12' })).rejects.toMatchObject({ code: 'billing.nothing_to_bill' });
  });
});
