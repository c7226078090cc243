// Real: PostgreSQL, migrations, row security as dc_billing; files as banks write them, read by the product's own reader.
import { checkInvariants } from '../../scenario/check-invariants';
import { bankFile, treasuryFile, type TestLine } from '../../testing/bank-file';
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';

const R1 = 'DCC26TDC00000001K';
const R2 = 'DCC26TDC00000002I';
const ACCOUNT = '113366668888';

describe('a statement comes in', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let [a, b]: TestPayer[] = [];

  beforeEach(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
    a = await w.payer(vnpt);
    b = await w.payer(vnpt, 1, { taxCode: '0199100371', budgetCode: '1088888' });
    for (const payer of [a, b]) await w.life(vnpt, payer, 'activate', '2026-10-01');
    await w.run(vnpt);
    w.clock.moveTo('2026-11-20T09:00:00+07:00');
  });
  afterEach(async () => {
    expect(await checkInvariants(w.t.admin)).toMatchObject({ ledgerBalanced: true });
    expect(await moneyOff(w)).toEqual([]);
    await w.close();
  });

  const put = async (file: Buffer, account = ACCOUNT) => {
    const { upload, map } = w.billing.moneyIn;
    const draft = await upload.execute(vnpt.clerk, 'sao-ke.csv', file);
    if (draft.mapping === null || draft.mappingIs === 'confirmed') return draft;
    return map.execute(vnpt.clerk, draft.statement.id, { bank: 'VietinBank', account, mapping: draft.mapping });
  };
  const take = async (file: Buffer, account = ACCOUNT) => w.billing.moneyIn.import.execute(vnpt.clerk, (await put(file, account)).statement.id);
  const bank = (...lines: TestLine[]) => take(bankFile(lines));
  const queue = async (state = 'open') => (await w.billing.moneyIn.queue.page(vnpt.clerk, state, { page: 1, pageSize: 100 })).items;
  const said = async () => (await queue()).map(({ state, evidence }) => [state, ...evidence.map(({ code }) => code)].join(' '));
  const balance = async (payer: TestPayer | undefined) => {
    const { openVnd, creditVnd } = await w.billing.payers.one(vnpt.clerk, payer?.id ?? '');
    return [openVnd, creditVnd];
  };
  const line = (vnd: number, text: string, day = '2026-11-05', id?: string): TestLine => ({ day, vnd, text, ...(id ? { id } : {}) });

  it('posts what names its invoice, keeps what goes out, and sends the rest to the queue', async () => {
    const statement = await bank(line(550_000, `CT DEN 0123 ${R1.slice(0, 8)}.${R1.slice(8)} UBND`), line(-22_000, 'Thu phí'), line(70_000, 'không rõ'));
    expect(statement).toMatchObject({ state: 'imported', lineCount: 3, matchedCount: 1, waitingCount: 1, outCount: 1, openingVnd: 10_000_000, closingVnd: 10_598_000, account: ACCOUNT });
    expect([await balance(a), await balance(b)]).toEqual([[0, 0], [550_000, 0]]);
    expect(await said()).toEqual(['waiting nothing_found']);
    const { items } = await w.billing.moneyIn.show.lines(vnpt.clerk, statement.id, 'all', { page: 1, pageSize: 10 });
    expect(items.map(({ state, amountVnd }) => `${state} ${amountVnd}`)).toEqual(['matched 550000', 'out -22000', 'waiting 70000']);
    expect(items[0]?.evidence).toEqual([{ code: 'reference', value: R1 }, { code: 'amount_equal' }]);
  });

  it('28: 300,000 then 250,000; then 600,000 of another, its credit', async () => {
    await bank(line(300_000, R1));
    expect(await balance(a)).toEqual([250_000, 0]);
    await bank(line(300_000, R1), line(250_000, R1, '2026-11-06'), line(600_000, R2, '2026-11-06'));
    expect([await balance(a), await balance(b)]).toEqual([[0, 0], [0, 50_000]]);
  });

  it('29: the same file twice counts once, also an overlapping one; two real transfers alike are two, the second is credit', async () => {
    const [first, second, third] = [line(550_000, R1), line(550_000, R1), line(550_000, R2, '2026-11-06')];
    expect(await bank(first, second)).toMatchObject({ matchedCount: 2, knownCount: 0 });
    expect(await balance(a)).toEqual([0, 550_000]);
    const again = await put(bankFile([first, second]));
    expect(again).toMatchObject({ mappingIs: 'confirmed', sameFile: { fileName: 'sao-ke.csv' }, statement: { knownCount: 2 } });
    expect(await w.billing.moneyIn.import.execute(vnpt.clerk, again.statement.id)).toMatchObject({ lineCount: 2, knownCount: 2, matchedCount: 0 });
    // Begins in the middle of the first file.
    expect(await take(bankFile([second, third], { opening: 10_550_000 }))).toMatchObject({ lineCount: 2, knownCount: 1, matchedCount: 1 });
    expect([await balance(a), await balance(b)]).toEqual([[0, 550_000], [0, 0]]);
    expect((await w.billing.readPayments.page(vnpt.clerk, {}, { page: 1, pageSize: 10 })).total).toBe(3);
  });

  it('30: an invoice adjusted to zero gives credit, a wrong check character waits and is never guessed', async () => {
    await w.billing.adjustInvoice.execute(vnpt.clerk, { endpointId: a?.endpoints[0]?.id ?? '', month: '2026-10', toVnd: 0 });
    await bank(line(550_000, R1), line(550_000, `${R2.slice(0, -1)}X`), line(550_000, `${R2} va ${R1.slice(0, -1)}X`, '2026-11-06'));
    expect([await balance(a), await balance(b)]).toEqual([[0, 550_000], [550_000, 0]]);
    expect(await said()).toEqual(['waiting reference_invalid', 'waiting reference_invalid']);
  });

  it('30: one transfer names three invoices, of one payer; and the reference of a replaced one follows', async () => {
    w.clock.moveTo('2027-01-02T09:00:00+07:00');
    await w.run(vnpt, '2026-12');
    await w.billing.replaceInvoice.execute(vnpt.clerk, { payerId: a?.id ?? '', month: '2026-10', payerPatch: { address: 'Số 2' } });
    const { items } = await w.billing.readInvoices.page(vnpt.clerk, { state: 'open', payerId: a?.id }, { page: 1, pageSize: 10 });
    const others = await Promise.all(items.map(async ({ id }) => (await w.billing.readInvoices.one(vnpt.clerk, id)).reference));
    const [open] = await balance(a);
    expect(open).toBeGreaterThan(550_000);
    const statement = await bank(line(open ?? 0, [R1, ...others].join(' '), '2026-12-30'));
    expect(await balance(a)).toEqual([0, 0]);
    const lines = await w.billing.moneyIn.show.lines(vnpt.clerk, statement.id, 'all', { page: 1, pageSize: 10 });
    expect(lines.items[0]?.evidence.map(({ code }) => code)).toEqual(expect.arrayContaining(['replacement_followed', 'several_invoices', 'amount_equal']));
  });

  it('one line for invoices of two payers is two payments, to the đồng; short of it, a proposal', async () => {
    await bank(line(1_000_000, `${R1} ${R2}`));
    expect(await said()).toEqual(['proposed reference reference several_invoices several_payers amount_less']);
    expect([await balance(a), await balance(b)]).toEqual([[550_000, 0], [550_000, 0]]);
    const [money] = await queue();
    for (const payer of [a, b]) await w.billing.recordPayment.execute(vnpt.clerk, { payerId: payer?.id ?? '', amountVnd: 1, receivedOn: '2026-11-05', note: '' });
    await expect(w.billing.moneyIn.place.accept(vnpt.clerk, money?.id ?? '')).rejects.toMatchObject({ code: 'billing.proposal_stale' });
    await w.billing.moneyIn.place.match(vnpt.clerk, money?.id ?? '', { parts: [{ payerId: a?.id ?? '', amountVnd: 400_000, invoiceIds: [] }, { payerId: b?.id ?? '', amountVnd: 600_000, invoiceIds: [] }] });
    expect([await balance(a), await balance(b)]).toEqual([[549_999, 400_000], [549_999, 600_000]]);
    await bank(line(1_099_998, `${R1} ${R2}`, '2026-11-06'));
    expect([await balance(a), await balance(b)]).toEqual([[0, 400_000], [0, 600_000]]);
  });

  it('looks at the queue again when another statement paid what was proposed, and when asked', async () => {
    await bank(line(1_000_000, `${R1} ${R2}`));
    await bank(line(550_000, R1, '2026-11-06'), line(550_000, R2, '2026-11-06'));
    expect(await said()).toEqual(['waiting reference reference several_invoices several_payers amount_more']);
    w.clock.moveTo('2026-12-01T09:00:00+07:00');
    await w.run(vnpt, '2026-11');
    await bank(line(550_000, 'Chi tra cuoc QHNS 1099999', '2026-11-30'), line(1, 'QHNS 1099999', '2026-11-30'));
    expect(await w.billing.moneyIn.rematch.execute(vnpt.clerk)).toEqual({ looked: 2, proposed: 1 });
    expect(await said()).toEqual(['proposed budget_code nothing_due', 'waiting reference reference several_invoices several_payers amount_more']);
  });

  it('a treasury list pays by budget code what is owed to the đồng, and proposes the rest', async () => {
    const statement = await take(treasuryFile([{ ...line(550_000, 'Chi tra cuoc'), budgetCode: '1099999' }, { ...line(500_000, 'Chi tra cuoc'), budgetCode: '1088888' }, { ...line(1, 'x'), budgetCode: '1077777' }]), '9527.1');
    expect(statement).toMatchObject({ kind: 'treasury', account: '9527.1', matchedCount: 1, proposedCount: 1, waitingCount: 1 });
    expect([await balance(a), await balance(b)]).toEqual([[0, 0], [550_000, 0]]);
    expect(await said()).toEqual(['proposed budget_code amount_less', 'waiting budget_code_unknown']);
    const [proposed] = await queue();
    expect(await w.billing.moneyIn.place.accept(vnpt.clerk, proposed?.id ?? '')).toMatchObject({ state: 'matched', settled: { byName: vnpt.clerk.name } });
    expect(await balance(b)).toEqual([50_000, 0]);
    await expect(w.billing.moneyIn.place.accept(vnpt.clerk, proposed?.id ?? '')).rejects.toMatchObject({ code: 'billing.money_settled' });
  });

  it('money that a bank told of is not taken again from a treasury\'s list', async () => {
    await bank(line(550_000, `KBNN chuyen tien ${R1}`));
    await take(treasuryFile([{ ...line(550_000, `Chi tra ${R1}`, '2026-11-04'), budgetCode: '1099999' }]), '9527.1');
    expect(await said()).toEqual(['proposed other_source reference already_paid']);
    expect(await balance(a)).toEqual([0, 0]);
  });

  it('a name and an amount are only proposed', async () => {
    await w.t.admin.query(`insert into bill.payer_version (id, operator_id, payer_id, valid_from, name, address, tax_code, budget_code) values (gen_random_uuid(), $1, $2, '2026-11-01', 'Ủy ban nhân dân xã Đạo Đức', 'x', '0199100371', '1099999')`, [vnpt.id, a?.id]);
    await bank(line(550_000, 'UBND xa Dao Duc nop tien thang 10'));
    expect(await said()).toEqual(['proposed payer_name open_total']);
    expect((await queue())[0]?.proposal).toMatchObject([{ payerId: a?.id, payerName: 'Ủy ban nhân dân xã Đạo Đức', amountVnd: 550_000, invoices: [{ number: 1, openVnd: 550_000 }] }]);
    expect(await balance(a)).toEqual([550_000, 0]);
  });

  it('is set aside and taken back, or sent back; nothing is lost from the bank\'s account', async () => {
    await bank(line(70_000, 'không rõ'), line(80_000, 'cũng không rõ'));
    const [first, second] = await queue();
    const { settle } = w.billing.moneyIn;
    expect(await settle.settle(vnpt.clerk, first?.id ?? '', { as: 'set_aside', reason: 'Tiền thuê cột' })).toMatchObject({ state: 'set_aside', settled: { note: 'Tiền thuê cột' } });
    expect(await ledger(w)).toMatchObject({ 112: 80_000, 3388: -80_000 });
    await settle.reopen(vnpt.clerk, first?.id ?? '');
    expect(await ledger(w)).toMatchObject({ 112: 150_000, 3388: -150_000 });
    await settle.settle(vnpt.clerk, second?.id ?? '', { as: 'sent_back', reason: 'Trả lại người gửi' });
    await expect(settle.reopen(vnpt.clerk, second?.id ?? '')).rejects.toMatchObject({ code: 'billing.money_not_set_aside' });
    expect(await ledger(w)).toMatchObject({ 112: 70_000, 3388: -70_000 });
  });

  it('a wrong match is reversed: the invoice owes again and the money waits', async () => {
    await bank(line(550_000, R1));
    const { items } = await w.billing.readPayments.page(vnpt.clerk, {}, { page: 1, pageSize: 10 });
    await w.billing.reversePayment.execute(vnpt.clerk, items[0]?.id ?? '', { reason: 'Nhầm đơn vị' });
    expect([await balance(a), await said()]).toEqual([[550_000, 0], ['waiting payment_reversed']]);
    const [money] = await queue();
    await w.billing.moneyIn.place.match(vnpt.clerk, money?.id ?? '', { parts: [{ payerId: b?.id ?? '', amountVnd: 550_000, invoiceIds: (await w.billing.readInvoices.page(vnpt.clerk, { state: 'open', payerId: b?.id }, { page: 1, pageSize: 1 })).items.map(({ id }) => id) }] });
    expect([await balance(a), await balance(b)]).toEqual([[550_000, 0], [0, 0]]);
  });

  it('gives credit back, never more than there is; what was given back pays nothing later', async () => {
    await bank(line(600_000, R1), line(20_000, R1, '2026-11-06'));
    expect(await balance(a)).toEqual([0, 70_000]);
    const refund = (amountVnd: number) => w.billing.moneyIn.refund.execute(vnpt.clerk, a?.id ?? '', { amountVnd, paidOn: '2026-11-20', reason: 'Trả lại tiền thừa' });
    await expect(refund(70_001)).rejects.toMatchObject({ code: 'billing.credit_too_small', args: { creditVnd: 70_000 } });
    await refund(60_000);
    expect(await balance(a)).toEqual([0, 10_000]);
    await expect(refund(10_001)).rejects.toMatchObject({ code: 'billing.credit_too_small' });
    expect(await Promise.allSettled([refund(10_000), refund(10_000)])).toEqual(expect.arrayContaining([expect.objectContaining({ status: 'fulfilled' }), expect.objectContaining({ status: 'rejected' })]));
    expect((await w.billing.moneyIn.refund.list(vnpt.clerk, a?.id ?? '')).items.map(({ amountVnd }) => amountVnd)).toEqual([10_000, 60_000]);
    expect(await ledger(w)).toMatchObject({ 112: 550_000 });
    const { items } = await w.billing.readPayments.page(vnpt.clerk, {}, { page: 1, pageSize: 10 });
    await expect(w.billing.reversePayment.execute(vnpt.clerk, items.find(({ amountVnd }) => amountVnd === 600_000)?.id ?? '', { reason: 'thử xem' })).rejects.toMatchObject({ code: 'billing.payment_refunded' });
    w.clock.moveTo('2026-12-01T06:00:00+07:00');
    await w.run(vnpt, '2026-11');
    expect(await balance(a)).toEqual([550_000, 0]);
  });

  it.each([
    ['sums that differ', bankFile([line(550_000, R1)]).toString().replace(/kỳ:;;;;10550000/, 'kỳ:;;;;10550001'), 'billing.statement_faulty'],
    ['a day to come', bankFile([line(550_000, R1, '2026-11-21')]).toString(), 'billing.statement_day_in_future'],
  ])('with %s nothing of it is taken', async (_, file, code) => {
    const draft = await put(Buffer.from(file));
    await expect(w.billing.moneyIn.import.execute(vnpt.clerk, draft.statement.id)).rejects.toMatchObject({ code });
    const { rows } = await w.t.admin.query<{ n: number }>('select (select count(*) from bill.bank_line)::int + (select count(*) from bill.payment)::int as n');
    expect(rows[0]?.n).toBe(0);
  });

  it('keeps a formula in a name as the text it is', async () => {
    const statement = await bank(line(1_000, '=HYPERLINK("http://x.example";"UBND")'));
    expect((await w.billing.moneyIn.show.lines(vnpt.clerk, statement.id, 'all', { page: 1, pageSize: 10 })).items[0]?.text).toBe('=HYPERLINK("http://x.example";"UBND")');
  });

  it('refuses more lines than are taken, garbled letters and what is no table', async () => {
    const { upload } = w.billing.moneyIn;
    const put = (bytes: Buffer) => upload.execute(vnpt.clerk, 'x.csv', bytes);
    await expect(put(bankFile(Array.from({ length: 50_600 }, () => line(1, 'x'))))).rejects.toMatchObject({ code: 'billing.statement_too_long' });
    await expect(put(Buffer.from('%PDF-1.7\n'))).rejects.toMatchObject({ code: 'billing.statement_not_a_table' });
    await expect(put(Buffer.from('Ngµy giao dÞch;M· giao dÞch;Ghi nî;Ghi cã;Sè d;Néi dung\n02/11/2026;1;;550.000;1;x'))).rejects.toMatchObject({ code: 'billing.statement_garbled' });
  });

  it('two clerks who import one draft at once import it once', async () => {
    const { statement } = await put(bankFile([line(550_000, R1)]));
    const done = await Promise.allSettled([1, 2].map(() => w.billing.moneyIn.import.execute(vnpt.clerk, statement.id)));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await balance(a)).toEqual([0, 0]);
  });

  it('that is cut off in the middle leaves nothing, and is imported whole the next time', async () => {
    const { statement } = await put(bankFile(Array.from({ length: 6_000 }, (_, n) => line(n === 5_999 ? 550_000 : 7, n === 5_999 ? R1 : `dòng ${n}`, '2026-11-05', `FT${n}`))));
    const done = async () => (await w.t.admin.query<{ n: number }>('select (select count(*) from bill.bank_line)::int + (select count(*) from bill.payment)::int + (select count(*) from bill.unmatched_money)::int as n')).rows[0]?.n;
    // The server ends the connection while lines are being written, as a crash of either side does.
    const importing = w.billing.moneyIn.import.execute(vnpt.clerk, statement.id).then(() => 'imported', () => 'cut');
    let cut = 0;
    while (cut === 0) {
      const { rows } = await w.t.admin.query<{ cut: number }>(`select count(*) filter (where pg_terminate_backend(pid))::int as cut from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null and query like '%insert into bill.bank_line%'`);
      cut = rows[0]?.cut ?? 0;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect([await importing, await done()]).toEqual(['cut', 0]);
    expect(await w.billing.moneyIn.show.one(vnpt.clerk, statement.id)).toMatchObject({ state: 'draft' });
    expect(await w.billing.moneyIn.import.execute(vnpt.clerk, statement.id)).toMatchObject({ lineCount: 6_000, matchedCount: 1, waitingCount: 5_999, knownCount: 0 });
    expect(await balance(a)).toEqual([0, 0]);
  }, 30_000);

  it('one clerk with overlapping files at once: the line counts once', async () => {
    const [one, two] = [await put(bankFile([line(550_000, R1, '2026-11-05', 'FT1')])), await put(bankFile([line(550_000, R1, '2026-11-05', 'FT1'), line(5, 'x', '2026-11-06', 'FT2')]))];
    await Promise.all([one, two].map(({ statement }) => w.billing.moneyIn.import.execute(vnpt.clerk, statement.id)));
    expect(await balance(a)).toEqual([0, 0]);
    expect((await w.billing.readPayments.page(vnpt.clerk, {}, { page: 1, pageSize: 10 })).total).toBe(1);
  });

  it('is another operator\'s to nobody', async () => {
    const statement = await bank(line(70_000, 'không rõ'));
    const other = await w.operator('viettel', 'C26TVT');
    await expect(w.billing.moneyIn.show.one(other.clerk, statement.id)).rejects.toMatchObject({ code: 'billing.not_found' });
    await expect(w.billing.moneyIn.place.match(other.clerk, (await queue())[0]?.id ?? '', { parts: [{ payerId: a?.id ?? '', amountVnd: 70_000, invoiceIds: [] }] })).rejects.toMatchObject({ code: 'billing.not_found' });
    await expect(w.billing.moneyIn.refund.execute(other.clerk, a?.id ?? '', { amountVnd: 1, paidOn: '2026-11-05', reason: 'thử xem' })).rejects.toMatchObject({ code: 'billing.not_found' });
  });
});

/** Lines of which a đồng is nowhere or twice; the database refuses them at commit, this asks it once more. */
async function moneyOff(w: BillingWorld): Promise<unknown[]> {
  const { rows } = await w.t.admin.query(`
    select l.id from bill.bank_line l where l.amount_vnd > 0 and l.amount_vnd <> coalesce((select sum(amount_vnd) from bill.payment p where p.bank_line_id = l.id and not exists (select 1 from bill.payment_reversal r where r.payment_id = p.id)), 0)
      + coalesce((select sum(amount_vnd) from bill.unmatched_money m where m.bank_line_id = l.id and m.settled_as is distinct from 'matched'), 0)`);
  return rows;
}

async function ledger(w: BillingWorld): Promise<Record<string, number>> {
  const { rows } = await w.t.admin.query<{ account: string; vnd: number }>('select account, sum(amount_vnd)::float8 as vnd from bill.ledger_entry group by 1');
  return Object.fromEntries(rows.map(({ account, vnd }) => [account, vnd]));
}
