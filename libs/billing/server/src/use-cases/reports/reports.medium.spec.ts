// Real: PostgreSQL, migrations, row security as dc_billing, the ledger that the database posts.
import type { ReadReports } from './read-reports';
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';
import { wireReports } from '../../testing/wire-reports';

describe('reports', () => {
  let w: BillingWorld;
  let reports: ReadReports;
  let vnpt: TestOperator;
  let viettel: TestOperator;
  let [a, b]: TestPayer[] = [];
  const range = { from: '2026-09', to: '2027-02' };
  const page = { page: 1, pageSize: 100 };

  beforeAll(async () => {
    w = await BillingWorld.open();
    reports = wireReports(w.t.db);
    vnpt = await w.operator();
    [a, b] = [await w.payer(vnpt, 2), await w.payer(vnpt)];
    for (const [payer, endpoint] of [[a, 0], [a, 1], [b, 0]] as const) await w.life(vnpt, payer, 'activate', '2026-10-01', endpoint);
    await w.life(vnpt, b, 'suspend', '2026-10-11');
    await w.life(vnpt, b, 'resume', '2026-10-21');
    await w.run(vnpt, '2026-10');
    await w.billing.replaceInvoice.execute(vnpt.clerk, { payerId: b.id, month: '2026-10', payerPatch: { name: 'Ủy ban nhân dân xã Khác' } });
    await w.price(vnpt.id, vnpt.planId, '2026-11-16', 600_000);
    w.clock.moveTo('2026-12-01T06:00:00+07:00');
    await w.run(vnpt, '2026-11');
    w.clock.moveTo('2026-12-31T23:59:59+07:00');
    await w.billing.adjustInvoice.execute(vnpt.clerk, { endpointId: a.endpoints[1]!.id, month: '2026-11', toVnd: 0 });
    w.clock.moveTo('2027-01-01T06:00:00+07:00');
    await w.life(vnpt, a, 'cancel', '2026-12-20', 1);
    await w.run(vnpt, '2026-12');
    viettel = await w.operator('viettel', 'C26TVT');
    const other = await w.payer(viettel);
    await w.life(viettel, other, 'activate', '2026-10-01');
    await w.run(viettel, '2026-12');
  });
  afterAll(() => w.close());

  const ledger = async (account: string, from: string, to: string): Promise<number> => {
    const { rows } = await w.t.admin.query<{ sum: string }>(
      `select coalesce(-sum(e.amount_vnd), 0) as sum from bill.ledger_entry e join bill.ledger_transaction t on t.operator_id = e.operator_id and t.id = e.transaction_id
        where e.operator_id = $1 and e.account = $2 and to_char(t.at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') between $3 and $4`, [vnpt.id, account, from, to]);
    return Number(rows[0]?.sum);
  };

  it('revenue equals account 511 and 3331, month by month, in all and over the units', async () => {
    const { months, total, units } = await reports.revenue(vnpt.clerk, range);
    expect(months.map(({ month }) => month)).toEqual(['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02']);
    for (const { month, netVnd, vatVnd, grossVnd } of months) expect([month, netVnd, vatVnd, grossVnd - netVnd]).toEqual([month, await ledger('511', month, month), await ledger('3331', month, month), vatVnd]);
    expect(months.map(({ netVnd }) => netVnd > 0)).toEqual([false, false, true, true, true, false]);
    expect(total).toEqual({ netVnd: await ledger('511', range.from, range.to), vatVnd: await ledger('3331', range.from, range.to), grossVnd: total.netVnd + total.vatVnd });
    expect(units.reduce((sum, { netVnd }) => sum + netVnd, 0)).toBe(total.netVnd);
    // Issued in November: two and the replacement; in December: two and the adjustment a second before the new year.
    expect(months.map(({ documents }) => documents)).toEqual([0, 0, 3, 3, 2, 0]);
  });

  it('goes down to a unit', async () => {
    // Its only head is opened at once.
    const { crumbs, units, months, total } = await reports.revenue(vnpt.clerk, range);
    expect(crumbs.map(({ unitName }) => unitName)).toEqual(['Tỉnh Mẫu']);
    expect(units.map(({ unitId, hasParts }) => [unitId, hasParts]).sort()).toEqual([[a!.unit.id, false], [b!.unit.id, false]].sort());
    expect(await reports.revenue(vnpt.clerk, { ...range, unitId: crumbs[0]!.unitId })).toEqual({ crumbs, units, months, total });
    const one = await reports.revenue(vnpt.clerk, { ...range, unitId: b!.unit.id });
    expect(one.total.netVnd).toBe(units.find(({ unitId }) => unitId === b!.unit.id)!.netVnd);
    expect(one.months.reduce((sum, { netVnd }) => sum + netVnd, 0)).toBe(one.total.netVnd);
    expect(months.reduce((sum, { netVnd }) => sum + netVnd, 0)).toBe(total.netVnd);
  });

  it('the VAT list equals account 3331, holds a replaced invoice with its way back, and every document once', async () => {
    const vat = await reports.vat(vnpt.clerk, range, page);
    expect(vat.vatVnd).toBe(await ledger('3331', range.from, range.to));
    expect(vat.netVnd).toBe(await ledger('511', range.from, range.to));
    expect(vat.items.reduce((sum, { vatVnd }) => sum + vatVnd, 0)).toBe(vat.vatVnd);
    expect(vat.rates).toEqual([{ vatPercent: 10, documents: vat.total, netVnd: vat.netVnd, vatVnd: vat.vatVnd }]);
    const { rows } = await w.t.admin.query<{ n: number }>('select count(*)::int as n from bill.invoice where operator_id = $1', [vnpt.id]);
    expect(vat.items.filter(({ kind }) => kind !== 'replaced')).toHaveLength(rows[0]!.n);
    const [replaced] = vat.items.filter(({ kind }) => kind === 'replaced');
    const original = vat.items.find(({ kind, invoiceId }) => kind === 'original' && invoiceId === replaced!.invoiceId);
    expect([replaced!.netVnd, replaced!.vatVnd]).toEqual([-original!.netVnd, -original!.vatVnd]);
    expect((await reports.vat(vnpt.clerk, { from: '2027-01', to: '2027-01' }, page)).items.every(({ day }) => day.startsWith('2027-01'))).toBe(true);
    const khac = await reports.vat(vnpt.clerk, range, { ...page, q: 'xa khac' });
    expect(khac.items.map(({ kind }) => kind)).toEqual(['replacement', 'original', 'original']);
    expect([khac.total, khac.vatVnd]).toEqual([3, vat.vatVnd]);
  });

  it('recurring revenue moves by its reasons and closes at what one whole month costs', async () => {
    const { months } = await reports.mrr(vnpt.clerk, range);
    expect(months.map(({ month, openingVnd, newVnd, priceVnd, leftVnd, closingVnd, endpoints }) => [month, openingVnd, newVnd, priceVnd, leftVnd, closingVnd, endpoints])).toEqual([
      ['2026-09', 0, 0, 0, 0, 0, 0], ['2026-10', 0, 1_500_000, 0, 0, 1_500_000, 3], ['2026-11', 1_500_000, 0, 300_000, 0, 1_800_000, 3], ['2026-12', 1_800_000, 0, 0, -600_000, 1_200_000, 2],
      ['2027-01', 1_200_000, 0, 0, 0, 1_200_000, 2], ['2027-02', 1_200_000, 0, 0, 0, 1_200_000, 2],
    ]);
  });

  it('endpoint-days are those that stand billed: of a suspended room fewer, of none twice', async () => {
    const { months, total, units } = await reports.endpointDays(vnpt.clerk, range);
    expect(months).toEqual([
      { month: '2026-09', endpoints: 0, days: 0 }, { month: '2026-10', endpoints: 3, days: 31 + 31 + 21 }, { month: '2026-11', endpoints: 3, days: 90 }, { month: '2026-12', endpoints: 3, days: 31 + 31 + 19 },
      { month: '2027-01', endpoints: 0, days: 0 }, { month: '2027-02', endpoints: 0, days: 0 },
    ]);
    expect(units.reduce((sum, { days }) => sum + days, 0)).toBe(total);
  });

  it('shows nothing of another operator, and refuses what cannot be read', async () => {
    expect((await reports.revenue(viettel.clerk, range)).total.netVnd).toBe(1_500_000);
    expect((await reports.vat(viettel.clerk, range, page)).items).toHaveLength(1);
    expect((await reports.endpointDays(viettel.clerk, range)).total).toBe(92);
    await expect(async () => reports.revenue(vnpt.clerk, { from: '2026-10', to: '2026-09' })).rejects.toMatchObject({ code: 'billing.report_range_backwards' });
    await expect(async () => reports.vat(vnpt.clerk, { from: '2024-01', to: '2027-01' }, page)).rejects.toMatchObject({ code: 'billing.report_range_long' });
    expect((await reports.mrr(vnpt.clerk, { from: '2024-02', to: '2027-01' })).months).toHaveLength(36);
    const nobody = { ...vnpt.clerk, permissions: new Set<never>() };
    await expect(async () => reports.mrr(nobody, range)).rejects.toMatchObject({ definition: { status: 403 } });
  });
});
