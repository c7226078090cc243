// Real: PostgreSQL, migrations, row security as dc_billing, the ledger that the database posts.
import { addDays, serviceDay } from '@diem-cau/shared/time';
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';

describe('what is owed at the end of a day', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let [a, b]: TestPayer[] = [];

  beforeAll(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
    [a, b] = [await w.payer(vnpt, 2), await w.payer(vnpt)];
    for (const [payer, endpoint] of [[a, 0], [a, 1], [b, 0]] as const) await w.life(vnpt, payer, 'activate', '2026-10-01', endpoint);
    await w.run(vnpt, '2026-10');
    w.clock.moveTo('2026-12-01T06:00:00+07:00');
    await w.run(vnpt, '2026-11');
    w.clock.moveTo('2026-12-20T09:00:00+07:00');
    await w.billing.recordPayment.execute(vnpt.clerk, { payerId: a.id, amountVnd: 1_500_000, receivedOn: '2026-12-20', note: '' });
    await w.billing.recordPayment.execute(vnpt.clerk, { payerId: b.id, amountVnd: 2_000_000, receivedOn: '2026-12-20', note: '' });
    w.clock.moveTo('2027-01-10T09:00:00+07:00');
    await w.billing.adjustInvoice.execute(vnpt.clerk, { endpointId: a.endpoints[1]!.id, month: '2026-11', toVnd: 0 });
    await w.run(vnpt, '2026-12');
    w.clock.moveTo('2027-04-01T09:00:00+07:00');
  });
  afterAll(() => w.close());

  const page = { page: 1, pageSize: 100 };
  const at131 = async (day: string): Promise<number> => {
    const { rows } = await w.t.admin.query<{ sum: string }>(
      `select coalesce(sum(e.amount_vnd), 0) as sum from bill.ledger_entry e join bill.ledger_transaction t on t.operator_id = e.operator_id and t.id = e.transaction_id
        where e.operator_id = $1 and e.account = '131' and t.at < (($2::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`, [vnpt.id, day]);
    return Number(rows[0]?.sum);
  };

  it('equals account 131 on every day, over payers, buckets and units', async () => {
    const seen = new Set<number>();
    let days = 0;
    for (let day = serviceDay('2026-10-28'); day < '2027-04-01'; day = addDays(day, 3)) {
      const expected = await at131(day);
      const asOf = { asOf: day };
      const [{ items }, summary, units] = [await w.billing.readPayments.receivables(vnpt.clerk, 'all', page, asOf), await w.billing.readPayments.summary(vnpt.clerk, asOf), await w.billing.readPayments.units(vnpt.clerk, asOf)];
      const sumOf = (row: { ageing: object }) => (Object.values(row.ageing) as number[]).reduce((sum, each) => sum + each, 0);
      expect([summary.openVnd, sumOf(summary), items.reduce((sum, row) => sum + row.openVnd, 0), items.reduce((sum, row) => sum + sumOf(row), 0), units.items.reduce((sum, row) => sum + row.openVnd, 0), units.items.reduce((sum, row) => sum + sumOf(row), 0)])
        .toEqual(Array.from({ length: 6 }, () => expected));
      seen.add(expected);
      days += 1;
    }
    expect(days).toBeGreaterThan(50);
    expect(seen.size).toBeGreaterThan(4);
  });

  it('of today equals what the invoices say', async () => {
    const { rows } = await w.t.admin.query<{ open: string }>('select sum(greatest(open_vnd, 0)) as open from bill.invoice_balance where operator_id = $1', [vnpt.id]);
    expect((await w.billing.readPayments.summary(vnpt.clerk)).openVnd).toBe(Number(rows[0]?.open));
    expect(await at131('2027-04-01')).toBe(Number(rows[0]?.open));
  });

  it('puts each invoice into the bucket of its own due day', async () => {
    const of = async (asOf: string) => (await w.billing.readPayments.receivables(vnpt.clerk, 'all', page, { asOf })).items.find(({ payerId }) => payerId === a!.id);
    expect(await of('2026-12-01')).toMatchObject({ openVnd: 2_200_000, daysOverdue: 0, ageing: { notDueVnd: 2_200_000 } });
    expect(await of('2026-12-02')).toMatchObject({ openVnd: 2_200_000, daysOverdue: 1, ageing: { notDueVnd: 1_100_000, upTo30Vnd: 1_100_000 } });
    // 400,000 paid of November before half of it was taken back: 1,100,000 - 550,000 - 400,000.
    expect(await of('2027-01-30')).toMatchObject({ ageing: { upTo30Vnd: 150_000 } });
    expect(await of('2027-01-31')).toMatchObject({ ageing: { upTo30Vnd: 0, upTo60Vnd: 150_000 } });
  });

  it('goes from the head of the tree down to the payer, and narrows to a unit', async () => {
    const { items: [province] } = await w.billing.readPayments.units(vnpt.clerk);
    expect(province).toMatchObject({ unitName: 'Tỉnh Mẫu', hasParts: true, payers: 1 });
    const beneath = await w.billing.readPayments.units(vnpt.clerk, { unitId: province!.unitId });
    expect(beneath.crumbs).toEqual([{ unitId: province!.unitId, unitName: 'Tỉnh Mẫu' }]);
    expect(beneath.items).toMatchObject([{ unitId: a!.unit.id, hasParts: false }]);
    expect((await w.billing.readPayments.summary(vnpt.clerk, { unitId: a!.unit.id })).openVnd).toBe(beneath.items[0]!.openVnd);
    expect(await w.billing.readPayments.summary(vnpt.clerk, { unitId: b!.unit.id })).toMatchObject({ openVnd: 0, creditVnd: 350_000 });
  });

  it('is not known of tomorrow', async () => {
    await expect(w.billing.readPayments.summary(vnpt.clerk, { asOf: '2027-04-02' })).rejects.toMatchObject({ code: 'billing.as_of_in_future' });
  });
});
