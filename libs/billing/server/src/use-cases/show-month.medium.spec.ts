import { BillingWorld } from '../testing/billing-world';

it('a month that is not issued by the seventh of the next one is late, until it is', async () => {
  const w = await BillingWorld.open();
  try {
    const vnpt = await w.operator();
    await w.life(vnpt, await w.payer(vnpt), 'activate', '2026-10-01');
    const late = async () => (await w.billing.showMonth.execute(vnpt.clerk, '2026-10')).needs.find(({ cause }) => cause === 'month_late');
    w.clock.moveTo('2026-11-07T23:59:59+07:00');
    expect(await late()).toBeUndefined();
    w.clock.moveTo('2026-11-08T00:00:00+07:00');
    expect(await late()).toEqual({ cause: 'month_late', count: 1, totalVnd: 550_000 });
    await w.run(vnpt);
    expect(await late()).toBeUndefined();
  } finally {
    await w.close();
  }
});
