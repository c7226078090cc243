// Real: PostgreSQL, migrations, row security as dc_billing and as the payer's dc_api.
import type { SaveQuotationInput } from '@diem-cau/billing/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';
import { wireQuotes } from '../../testing/wire-quotes';

describe('quotations and annexes', () => {
  let w: BillingWorld;
  let quotes: ReturnType<typeof wireQuotes>;
  let vnpt: TestOperator;
  let viettel: TestOperator;
  let [a, b]: TestPayer[] = [];
  let [accountant, stranger]: Actor[] = [];
  const line = { name: 'Bộ thiết bị điểm cầu', unit: 'Bộ', quantity: 1, unitVnd: 30_000_000, vatClass: 'telecom', vatIncluded: false };
  const input = (more: Partial<SaveQuotationInput> = {}): SaveQuotationInput => ({
    payerId: a!.id, title: 'Thiết bị phòng họp', validUntil: '2026-12-15', deliverOn: '2026-11-20', note: '', lines: [line, { ...line, name: 'Lắp đặt', unit: 'Lần', quantity: 2, unitVnd: 605_555, vatIncluded: true }], ...more,
  });

  beforeAll(async () => {
    w = await BillingWorld.open();
    quotes = wireQuotes(w.t.db, w.clock, w.billing.heard);
    [vnpt, viettel] = [await w.operator(), await w.operator('viettel', 'C26TVT')];
    const [one, two] = [await w.payer(vnpt), await w.payer(vnpt)];
    [a, b] = [one, two];
    await w.life(vnpt, one, 'activate', '2026-10-01');
    [accountant, stranger] = [await w.world.person('accountant', { tenantId: one.unit.id }), await w.world.person('accountant', { tenantId: two.unit.id })];
  });
  afterAll(() => w.close());

  const sent = async (more: Partial<SaveQuotationInput> = {}) => quotes.send.execute(vnpt.clerk, (await quotes.draft.add(vnpt.clerk, input(more))).id);

  it('is drafted, changed, priced by the rules of an invoice, and sent once with a number', async () => {
    const { id, ...draft } = await quotes.draft.add(vnpt.clerk, input({ title: 'Nháp' }));
    // 2 × 605,555 with VAT inside: 1,211,110 × 10 / 110 = 110,101.
    expect(draft).toMatchObject({ number: null, state: 'draft', totals: { netVnd: 31_101_009, vatVnd: 3_110_101, grossVnd: 34_211_110 }, payerName: 'Ủy ban nhân dân xã Mẫu' });
    expect((await quotes.answer.mine(accountant!)).length).toBe(0);
    expect(await quotes.draft.change(vnpt.clerk, id, input())).toMatchObject({ title: 'Thiết bị phòng họp' });
    expect(await quotes.send.execute(vnpt.clerk, id)).toMatchObject({ number: '1/BG-2026', state: 'sent', grossVnd: 34_211_110 });
    expect(w.billing.heard.notices.at(-1)).toMatchObject({ kind: 'billing.quotation_sent', to: { tenantId: a!.unit.id } });
    await expect(quotes.draft.change(vnpt.clerk, id, input())).rejects.toMatchObject({ code: 'billing.quotation_sent' });
    await expect(quotes.send.execute(vnpt.clerk, id)).rejects.toMatchObject({ code: 'billing.quotation_sent' });
    await expect(quotes.draft.drop(vnpt.clerk, id)).rejects.toMatchObject({ code: 'billing.quotation_sent' });
    const [first, again, theirs] = [await quotes.read.pdf(vnpt.clerk, id), await quotes.read.pdf(vnpt.clerk, id), await quotes.answer.pdfOfMine(accountant!, id)];
    expect(Buffer.from(first.bytes).equals(again.bytes) && Buffer.from(first.bytes).equals(theirs.bytes)).toBe(true);
  });

  it('accepted by the payer it is billed once, however often and by whom it is accepted', async () => {
    const { id } = await sent();
    await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? quotes.answer.byPayer(accountant!, id, true, '') : quotes.answer.byClerk(vnpt.clerk, id, true, ''))));
    const { rows } = await w.t.admin.query<{ n: number; sum: string }>('select count(*)::int as n, sum(quantity * unit_vnd) as sum from bill.charge_item where quotation_id = $1', [id]);
    expect(rows[0]).toEqual({ n: 2, sum: '31211110' });
    expect(w.billing.heard.audit.filter(({ action, subjectId }) => action === 'billing.quotation_accepted' && subjectId === id)).toHaveLength(1);
    await expect(quotes.answer.byClerk(vnpt.clerk, id, false, 'x')).rejects.toMatchObject({ code: 'billing.quotation_closed' });
    await expect(quotes.send.withdraw(vnpt.clerk, id)).rejects.toMatchObject({ code: 'billing.quotation_closed' });
    w.clock.moveTo('2026-12-01T06:00:00+07:00');
    await w.run(vnpt, '2026-11');
    const view = await quotes.read.one(vnpt.clerk, id);
    expect(view).toMatchObject({ state: 'accepted', invoices: [{ series: 'C26TDC' }] });
    // October, November, and the kit: 1,000,000 + 31,101,009 net.
    expect(await w.amounts(vnpt, a!)).toEqual(['32101009 / 3210101 / 35311110']);
  });

  it('declined, withdrawn or expired it is billed never', async () => {
    const [declined, withdrawn, expired] = [await sent(), await sent(), await sent({ validUntil: '2026-12-02' })];
    expect(await quotes.answer.byPayer(accountant!, declined.id, false, 'Chưa có dự toán')).toMatchObject({ state: 'declined', reason: 'Chưa có dự toán' });
    expect(w.billing.heard.notices.at(-1)).toMatchObject({ kind: 'billing.quotation_declined', to: { operatorId: vnpt.id } });
    await quotes.send.withdraw(vnpt.clerk, withdrawn.id);
    w.clock.moveTo('2026-12-03T00:00:00+07:00');
    expect(await quotes.read.one(vnpt.clerk, expired.id)).toMatchObject({ state: 'expired' });
    expect((await quotes.read.page(vnpt.clerk, { state: 'expired' }, { page: 1, pageSize: 10 })).items.map(({ id }) => id)).toEqual([expired.id]);
    await expect(quotes.answer.byPayer(accountant!, expired.id, true, '')).rejects.toMatchObject({ code: 'billing.quotation_expired' });
    for (const { id } of [declined, withdrawn]) await expect(quotes.answer.byPayer(accountant!, id, true, '')).rejects.toMatchObject({ code: 'billing.quotation_closed' });
    expect((await w.t.admin.query('select 1 from bill.charge_item where quotation_id = any($1)', [[declined.id, withdrawn.id, expired.id]])).rows).toEqual([]);
  });

  it("numbers have no gap; what is past, unknown or another's is refused", async () => {
    await Promise.all(Array.from({ length: 6 }, () => sent()));
    const { rows } = await w.t.admin.query<{ number: number }>('select number from bill.quotation where number is not null order by number');
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, n) => n + 1));
    const draft = await quotes.draft.add(vnpt.clerk, input({ validUntil: '2026-12-01' }));
    await expect(quotes.send.execute(vnpt.clerk, draft.id)).rejects.toMatchObject({ code: 'billing.quotation_past' });
    await quotes.draft.drop(vnpt.clerk, draft.id);
    await expect(quotes.read.one(vnpt.clerk, draft.id)).rejects.toMatchObject({ code: 'billing.not_found' });
    await expect(quotes.draft.add(vnpt.clerk, input({ lines: [{ ...line, vatClass: 'unknown' }] }))).rejects.toMatchObject({ code: 'billing.vat_rate_missing' });
    const { id } = await sent();
    await expect(quotes.read.one(viettel.clerk, id)).rejects.toMatchObject({ code: 'billing.not_found' });
    await expect(quotes.answer.byClerk(viettel.clerk, id, true, '')).rejects.toMatchObject({ code: 'billing.not_found' });
    await expect(quotes.answer.byPayer(stranger!, id, true, '')).rejects.toMatchObject({ code: 'billing.not_found' });
    await expect(quotes.draft.add(viettel.clerk, input())).rejects.toMatchObject({ code: 'billing.not_found' });
  });

  it('what was sent cannot be changed past the use cases either', async () => {
    const { id } = await sent();
    for (const change of [`gross_vnd = 1`, `draft = '{}'`, `state = 'draft', content = null, year = null, number = null, sent_at = null`, `payer_id = '${b!.id}'`]) {
      await expect(w.t.db.as(vnpt.clerk, () => w.t.db.tx.$executeRawUnsafe(`update bill.quotation set ${change} where id = '${id}'`))).rejects.toThrow();
    }
    await expect(w.t.db.as(vnpt.clerk, () => w.t.db.tx.$executeRaw`delete from bill.quotation where id = ${id}::uuid`)).rejects.toThrow(/stays/);
  });

  it('a contract grows by annexes, numbered, kept, and not before it began', async () => {
    const [contract] = (await w.billing.contracts.page(vnpt.clerk, { page: 1, pageSize: 1 })).items;
    const annex = { signedOn: contract!.signedOn, effectiveOn: contract!.signedOn, subject: 'Thêm điểm cầu', body: 'Thêm 2 điểm cầu.\nGiá theo bảng giá.' };
    await Promise.all(Array.from({ length: 5 }, () => quotes.annexes.add(vnpt.clerk, contract!.id, annex)));
    const listed = await quotes.annexes.list(vnpt.clerk, contract!.id);
    expect(listed.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect((await quotes.annexes.pdf(vnpt.clerk, listed[0]!.id)).filename).toBe('phu-luc-PL01.pdf');
    await expect(quotes.annexes.add(vnpt.clerk, contract!.id, { ...annex, effectiveOn: '2000-01-01' })).rejects.toMatchObject({ code: 'billing.annex_too_early' });
    await expect(quotes.annexes.list(viettel.clerk, contract!.id)).rejects.toMatchObject({ code: 'billing.not_found' });
    await expect(w.t.db.as(vnpt.clerk, () => w.t.db.tx.$executeRaw`update bill.contract_annex set subject = 'x'`)).rejects.toThrow(/permission denied/);
  });
});
