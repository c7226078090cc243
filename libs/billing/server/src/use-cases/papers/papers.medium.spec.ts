// Real: PostgreSQL, migrations, row security as dc_billing and as the payer's dc_api, the operator's key.
import { makeKeyStore, openKey, type OpenedKey, verifyNotice } from '@diem-cau/billing/invoice-xml';
import type { Actor } from '@diem-cau/platform/database';
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';
import { wirePapers } from '../../testing/wire-papers';

describe('papers about an invoice', () => {
  let w: BillingWorld;
  let papers: ReturnType<typeof wirePapers>;
  let vnpt: TestOperator;
  let [a, b]: TestPayer[] = [];
  let [accountant, stranger]: Actor[] = [];
  const ids: Record<'a' | 'b', string> = { a: '', b: '' };
  const store = makeKeyStore('mau');

  beforeAll(async () => {
    w = await BillingWorld.open();
    papers = wirePapers(w.t.db, w.clock, w.billing.heard);
    vnpt = await w.operator();
    const [one, two] = [await w.payer(vnpt, 2), await w.payer(vnpt)];
    [a, b] = [one, two];
    for (const [payer, endpoint] of [[one, 0], [one, 1], [two, 0]] as const) await w.life(vnpt, payer, 'activate', '2026-10-01', endpoint);
    await w.life(vnpt, one, 'suspend', '2026-10-11');
    await w.life(vnpt, one, 'resume', '2026-10-21');
    await w.run(vnpt, '2026-10');
    const { items } = await w.billing.readInvoices.page(vnpt.clerk, { state: 'all' }, { page: 1, pageSize: 10 });
    ids.a = items.find(({ payerId }) => payerId === one.id)!.id;
    ids.b = items.find(({ payerId }) => payerId === two.id)!.id;
    [accountant, stranger] = [await w.world.person('accountant', { tenantId: one.unit.id }), await w.world.person('accountant', { tenantId: two.unit.id })];
  });
  afterAll(() => w.close());

  const change = { changes: [{ field: 'address' as const, wrong: '', right: 'Thôn 1, xã Mẫu' }], reason: 'Ghi thiếu tên thôn' };

  it('a notice mends words: numbered without gap, kept, told to the payer, and no new invoice', async () => {
    const before = await w.amounts(vnpt, a!);
    const notice = await papers.issueNotice.execute(vnpt.clerk, ids.a, change);
    expect(notice).toMatchObject({ number: '1/TBSS-2026', onDay: '2026-11-01', hasXml: false, changes: [{ field: 'address', wrong: 'Xã Mẫu', right: 'Thôn 1, xã Mẫu' }] });
    expect(w.billing.heard.notices.at(-1)).toMatchObject({ kind: 'billing.notice_issued', to: { tenantId: a!.unit.id }, args: { number: '1/TBSS-2026' } });
    expect(w.billing.heard.audit.at(-1)).toMatchObject({ action: 'billing.notice_issued', subjectId: ids.a });
    expect(await w.amounts(vnpt, a!)).toEqual(before);
    const [one, again] = [await papers.showNotice.pdf(vnpt.clerk, notice.id, 'billing.read'), await papers.showNotice.pdf(accountant!, notice.id, 'invoices.read_own')];
    expect(Buffer.from(one.bytes).equals(again.bytes)).toBe(true);
    await expect(papers.showNotice.pdf(stranger!, notice.id, 'invoices.read_own')).rejects.toMatchObject({ code: 'billing.not_found' });
    expect(await papers.showNotice.ofInvoice(stranger!, ids.a, 'invoices.read_own')).toEqual([]);
    await expect(papers.showNotice.xml(vnpt.clerk, notice.id)).rejects.toMatchObject({ code: 'billing.not_found' });
  });

  it('with a key it is signed, and verifies', async () => {
    await w.t.admin.query(`update bill.operator_setting set tax_office_code = '20100', tax_office_name = 'Thuế tỉnh Mẫu' where operator_id = $1`, [vnpt.id]);
    await w.billing.eInvoicing.addKey.execute(vnpt.clerk, { fileBase64: store.toString('base64'), password: 'mau' });
    const { id, number, hasXml } = await papers.issueNotice.execute(vnpt.clerk, ids.a, { ...change, changes: [{ field: 'other', wrong: 'Điểm cầu UBND', right: 'Điểm cầu Đảng ủy' }] });
    expect([number, hasXml]).toEqual(['2/TBSS-2026', true]);
    const { xml } = await papers.showNotice.xml(vnpt.clerk, id);
    for (const part of ['<MSo>04/SS-HĐĐT</MSo>', '<MCQT>20100</MCQT><TCQT>Thuế tỉnh Mẫu</TCQT>', '<DDanh>Số 1 phố Mẫu</DDanh>']) expect(xml).toContain(part);
    expect(verifyNotice(xml, (openKey(store, 'mau') as OpenedKey).certificatePem)).toEqual([]);
  });

  it('eight at once leave no gap; what says the same, or is of a replaced invoice, is refused', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => papers.issueNotice.execute(vnpt.clerk, n % 2 ? ids.a : ids.b, change)));
    const { rows } = await w.t.admin.query<{ number: number }>('select number from bill.notice order by number');
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));
    await expect(papers.issueNotice.execute(vnpt.clerk, ids.a, { ...change, changes: [{ field: 'address', wrong: 'x', right: 'Xã Mẫu' }] })).rejects.toMatchObject({ code: 'billing.notice_changes_nothing' });
    const replacement = await w.billing.replaceInvoice.execute(vnpt.clerk, { payerId: b!.id, month: '2026-10', payerPatch: { name: 'UBND xã Khác' } });
    await expect(papers.issueNotice.execute(vnpt.clerk, ids.b, change)).rejects.toMatchObject({ code: 'billing.notice_of_replaced' });
    expect(await papers.issueNotice.execute(vnpt.clerk, replacement, change)).toMatchObject({ number: '11/TBSS-2026' });
    expect(() => papers.issueNotice.execute(accountant!, ids.a, change)).toThrow();
  });

  it('what was issued stays, whoever tries', async () => {
    for (const table of ['notice', 'question_entry']) {
      await expect(w.t.db.as(vnpt.clerk, () => w.t.db.tx.$executeRawUnsafe(`update bill.${table} set by_name = 'x'`))).rejects.toThrow(/permission denied/);
    }
    await expect(w.t.admin.query(`update bill.notice set number = 99`)).rejects.toThrow();
  });

  it('lists what was corrected in a month with the difference it makes', async () => {
    await w.billing.adjustInvoice.execute(vnpt.clerk, { endpointId: a!.endpoints[1]!.id, month: '2026-10', toVnd: 300_000 });
    expect(await papers.corrections.read(vnpt.clerk, a!.id, '2026-11')).toMatchObject({ payerName: 'Ủy ban nhân dân xã Mẫu', items: [{ kind: 'adjustment', ofInvoiceId: ids.a, netVnd: -200_000, vatVnd: -20_000 }] });
    expect((await papers.corrections.read(vnpt.clerk, b!.id, '2026-11')).items).toMatchObject([{ kind: 'replacement', ofInvoiceId: ids.b, netVnd: 0, vatVnd: 0 }]);
    expect((await papers.corrections.pdf(vnpt.clerk, a!.id, '2026-11')).bytes.length).toBeGreaterThan(5_000);
    await expect(papers.corrections.pdf(vnpt.clerk, a!.id, '2026-10')).rejects.toMatchObject({ code: 'billing.nothing_corrected' });
  });

  it('a payer asks about a line, the clerk answers and closes, the payer opens it again', async () => {
    const question = await papers.ask.ask(accountant!, ids.a, { text: 'Sao tháng này ít ngày?', position: 1 });
    expect(question).toMatchObject({ state: 'waiting', position: 1, lineMonth: '2026-10', entries: [{ kind: 'asked', text: 'Sao tháng này ít ngày?' }] });
    expect(w.billing.heard.notices.at(-1)).toMatchObject({ kind: 'billing.question_asked', to: { operatorId: vnpt.id } });
    expect((await w.billing.showMonth.execute(vnpt.clerk, '2026-10')).needs).toContainEqual({ cause: 'questions_open', count: 1, totalVnd: 0 });
    expect((await papers.answer.page(vnpt.clerk, { state: 'waiting' }, { page: 1, pageSize: 10 })).items.map(({ id }) => id)).toEqual([question.id]);
    expect(await papers.answer.answer(vnpt.clerk, question.id, 'Tạm ngừng 10 ngày.')).toMatchObject({ state: 'answered' });
    expect(w.billing.heard.notices.at(-1)).toMatchObject({ kind: 'billing.question_answered', to: { tenantId: a!.unit.id } });
    expect(await papers.answer.close(vnpt.clerk, question.id, '')).toMatchObject({ state: 'closed' });
    await expect(papers.answer.answer(vnpt.clerk, question.id, 'thêm')).rejects.toMatchObject({ code: 'billing.question_closed' });
    expect(await papers.ask.writeOn(accountant!, question.id, 'Ngày nào ạ?')).toMatchObject({ state: 'waiting', entries: { length: 4 } });
    expect((await papers.ask.ofInvoice(accountant!, ids.a)).map(({ state }) => state)).toEqual(['waiting']);
    await Promise.all(Array.from({ length: 5 }, () => papers.answer.answer(vnpt.clerk, question.id, 'Từ 11 đến 20/10.')));
    expect((await papers.answer.one(vnpt.clerk, question.id)).entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // Closed by several at once it is closed once more, and answered no more.
    const ends = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => (n % 2 ? papers.answer.close(vnpt.clerk, question.id, '') : papers.answer.answer(vnpt.clerk, question.id, 'Thêm.'))));
    const kinds = (await papers.answer.one(vnpt.clerk, question.id)).entries.map(({ kind }) => kind);
    expect([kinds.filter((kind) => kind === 'closed').length, kinds.at(-1)]).toEqual([2, 'closed']);
    expect(ends.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(2);
  });

  it("another's invoice, line or question is not found, and its words cannot be slipped in", async () => {
    await expect(papers.ask.ask(stranger!, ids.a, { text: 'x' })).rejects.toMatchObject({ code: 'billing.invoice_not_found' });
    await expect(papers.ask.ask(accountant!, ids.a, { text: 'x', position: 99 })).rejects.toMatchObject({ code: 'billing.invoice_line_not_found' });
    const { id } = (await papers.ask.ofInvoice(accountant!, ids.a))[0]!;
    await expect(papers.ask.writeOn(stranger!, id, 'x')).rejects.toMatchObject({ code: 'billing.not_found' });
    await expect(
      w.t.db.as(accountant!, () => w.t.db.tx.$executeRaw`insert into bill.question_entry select operator_id, id, payer_tenant_id, 99, 'answered', 'giả', now(), null, 'x' from bill.question where id = ${id}::uuid`),
    ).rejects.toThrow(/row-level security/);
    await expect(papers.origin.execute(stranger!, ids.a, 1)).rejects.toMatchObject({ code: 'billing.invoice_not_found' });
  });

  it('from a line to the facts that it was reckoned from, and to no other', async () => {
    const { lines } = await w.billing.readInvoices.one(accountant!, ids.a);
    const { position } = lines.find(({ days }) => days === 21)!;
    const origin = await papers.origin.execute(accountant!, ids.a, position);
    expect(origin).toMatchObject({ month: '2026-10', days: 21, daysInMonth: 31, netVnd: 338_710 });
    expect(origin.events.map(({ kind, effectiveAt }) => [kind, effectiveAt])).toEqual([
      ['activate', '2026-09-30T17:00:00.000Z'], ['suspend', '2026-10-10T17:00:00.000Z'], ['resume', '2026-10-20T17:00:00.000Z'],
    ]);
    await w.life(vnpt, a!, 'suspend', '2026-11-01');
    expect((await papers.origin.execute(accountant!, ids.a, position)).events).toHaveLength(3);
  });
});
