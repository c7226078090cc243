// Real: PostgreSQL, migrations, row security as dc_billing and dc_api, the PDF. Heard only: notices, audit.
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';
import { wireArrears, type Arrears } from '../../testing/wire-arrears';

describe('reminders', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let payer: TestPayer;
  let arrears: Arrears;

  beforeEach(async () => {
    w = await BillingWorld.open('2026-06-01T06:00:00+07:00');
    arrears = wireArrears(w.t.db, w.clock, w.billing.heard);
    vnpt = await w.operator();
    payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-05-01');
    await w.run(vnpt, '2026-05');
    await on('2026-07-16');
  });
  afterEach(() => w.close());

  const on = async (day: string): Promise<void> => w.clock.moveTo(`${day}T08:00:00+07:00`);
  const page = { page: 1, pageSize: 50 };
  const draft = () => arrears.draft.execute(vnpt.clerk);
  const list = async (state: 'draft' | 'sent' | 'withdrawn' = 'draft') => (await arrears.list.page(vnpt.clerk, { state }, page)).items;
  const send = async () => arrears.send.execute(vnpt.clerk, { ids: (await list()).map(({ id }) => id) });

  it('is drafted on its day and once, however often the job runs, also twice at once', async () => {
    await on('2026-07-15');
    expect(await draft()).toBe(0);
    await on('2026-07-16');
    const counts = await Promise.all([draft(), draft(), draft()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await draft()).toBe(0);
    await on('2026-07-17');
    expect(await draft()).toBe(0);
    expect(await list()).toMatchObject([{ level: 1, payerId: payer.id, totalVnd: 550_000, invoices: 1, hold: null, draftedOn: '2026-07-16' }]);
    const { rows } = await w.t.admin.query('select 1 from bill.reminder');
    expect(rows).toHaveLength(1);
    expect(w.billing.heard.notices.filter(({ kind }) => kind === 'billing.letters_to_send')).toHaveLength(1);
  });

  it('goes by one press, once, with a number of the year, and tells the payer; its PDF never changes', async () => {
    await draft();
    const [letter] = await list();
    expect(Buffer.from((await arrears.pdf.execute(vnpt.clerk, letter!.id)).bytes).subarray(0, 5).toString()).toBe('%PDF-');
    const twice = await Promise.all([send(), arrears.send.execute(vnpt.clerk, { ids: [letter!.id] })]);
    expect(twice.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    expect(await list('sent')).toMatchObject([{ id: letter!.id, number: '1/TBNC-2026', totalVnd: 550_000, settledOn: '2026-07-16' }]);
    expect(w.billing.heard.notices.filter(({ kind }) => kind === 'billing.reminder_sent')).toMatchObject([{ to: { tenantId: payer.unit.id, roles: ['accountant', 'unit_office'] }, args: { number: '1/TBNC-2026', amount: '550.000 ₫', level: 1 } }]);
    const before = await arrears.pdf.execute(vnpt.clerk, letter!.id);
    await w.billing.recordPayment.execute(vnpt.clerk, { payerId: payer.id, amountVnd: 200_000, receivedOn: '2026-07-16', note: '' });
    const accountant = await w.world.person('accountant', { tenantId: payer.unit.id });
    expect(await arrears.list.mine(accountant)).toMatchObject([{ id: letter!.id, number: '1/TBNC-2026', totalVnd: 550_000, operatorName: 'Viễn thông Mẫu' }]);
    const mine = await arrears.pdf.mine(accountant, letter!.id);
    expect(Buffer.from(mine.bytes).equals(Buffer.from(before.bytes))).toBe(true);
    expect(before.filename).toBe('thong-bao-1-TBNC-2026.pdf');
    const stranger = await w.world.person('accountant', { tenantId: (await w.world.unit('Xã Khác')).id });
    expect(await arrears.list.mine(stranger)).toEqual([]);
    await expect(arrears.pdf.mine(stranger, letter!.id)).rejects.toMatchObject({ code: 'billing.not_found' });
  });

  it('climbs with its days, and what was paid is not reminded of', async () => {
    await draft();
    await send();
    await on('2026-07-30');
    expect(await draft()).toBe(0);
    await on('2026-07-31');
    expect(await draft()).toBe(1);
    expect(await list()).toMatchObject([{ level: 2 }]);
    await w.billing.recordPayment.execute(vnpt.clerk, { payerId: payer.id, amountVnd: 550_000, receivedOn: '2026-07-31', note: '' });
    expect(await send()).toEqual({ sent: 0, settled: 1, held: 0 });
    expect(await list('withdrawn')).toMatchObject([{ level: 2 }]);
    await on('2026-12-01');
    expect(await draft()).toBe(0);
  });

  it('keeps still in a quiet period, before a promised day and while something is disputed', async () => {
    await on('2026-12-20');
    expect(await draft()).toBe(0);
    await on('2027-01-31');
    expect(await draft()).toBe(0);
    await on('2027-02-01');
    await arrears.chase.note(vnpt.clerk, payer.id, { kind: 'promise', text: 'Kế toán hẹn', promisedUntil: '2027-02-10' });
    expect(await draft()).toBe(0);
    await on('2027-02-11');
    await arrears.chase.note(vnpt.clerk, payer.id, { kind: 'dispute_opened', text: 'Không công nhận tháng 5' });
    expect(await draft()).toBe(0);
    await arrears.chase.note(vnpt.clerk, payer.id, { kind: 'dispute_closed', text: 'Đã đối chiếu' });
    expect(await draft()).toBe(1);
    // A promise that comes after the draft holds the letter too.
    await arrears.chase.note(vnpt.clerk, payer.id, { kind: 'promise', text: '', promisedUntil: '2027-03-01' });
    expect(await list()).toMatchObject([{ hold: 'promise' }]);
    expect(await send()).toEqual({ sent: 0, settled: 0, held: 1 });
    expect(await arrears.chase.read(vnpt.clerk, payer.id)).toMatchObject({ promisedUntil: '2027-03-01', isDisputed: false, entries: [{ kind: 'promise' }, { kind: 'dispute_closed' }, { kind: 'dispute_opened' }, { kind: 'promise', promisedUntil: '2027-02-10' }] });
    await expect(arrears.chase.note(vnpt.clerk, payer.id, { kind: 'promise', text: '', promisedUntil: '2027-01-01' })).rejects.toMatchObject({ code: 'billing.promise_in_past' });
  });

  it('follows the operator\'s own schedule, and an unwanted letter stays unsent', async () => {
    await arrears.setting.save(vnpt.clerk, { reminderDays: [5], quietPeriods: [], suspendAfterDays: 30, remindersBeforeSuspension: 1 });
    await on('2026-12-25');
    expect(await draft()).toBe(1);
    const [letter] = await list();
    expect(await arrears.withdraw.execute(vnpt.clerk, letter!.id)).toMatchObject({ state: 'withdrawn' });
    await expect(arrears.withdraw.execute(vnpt.clerk, letter!.id)).rejects.toMatchObject({ code: 'billing.reminder_settled' });
    await on('2027-03-25');
    expect(await draft()).toBe(0);
  });

  it('is nobody else\'s, and stays as it was', async () => {
    await draft();
    await send();
    const viettel = await w.operator('viettel', 'C26TVT');
    expect((await arrears.list.page(viettel.clerk, { state: 'sent' }, page)).total).toBe(0);
    await expect(arrears.chase.read(viettel.clerk, payer.id)).rejects.toMatchObject({ code: 'billing.not_found' });
    for (const table of ['reminder', 'reminder_invoice', 'reminder_outcome']) await expect(w.t.admin.query(`delete from bill.${table}`)).rejects.toMatchObject({ code: 'DC001' });
  });
});
