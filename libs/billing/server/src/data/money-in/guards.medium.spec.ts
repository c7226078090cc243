// Real: PostgreSQL as dc_billing, through the product's own door but with SQL that no code of ours would write.
import { Prisma } from '@diem-cau/platform/database';
import { bankFile } from '../../testing/bank-file';
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';

describe('what the database refuses of money in, whatever the code does', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let payer: TestPayer;

  beforeAll(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
    payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    await w.run(vnpt);
    w.clock.moveTo('2026-11-20T09:00:00+07:00');
    const { upload, map, import: take, queue, settle } = w.billing.moneyIn;
    const { statement, mapping } = await upload.execute(vnpt.clerk, 'x.csv', bankFile([{ day: '2026-11-05', vnd: 600_000, text: 'DCC26TDC00000001K' }, { day: '2026-11-05', vnd: 70_000, text: 'x' }, { day: '2026-11-05', vnd: 80_000, text: 'y' }]));
    await map.execute(vnpt.clerk, statement.id, { bank: 'VietinBank', account: '113366668888', mapping: mapping! });
    await take.execute(vnpt.clerk, statement.id);
    const { items } = await queue.page(vnpt.clerk, 'open', { page: 1, pageSize: 10 });
    await settle.settle(vnpt.clerk, items.find(({ amountVnd }) => amountVnd === 80_000)!.id, { as: 'sent_back', reason: 'trả lại' });
  });
  afterAll(() => w.close());

  const sql = (...texts: string[]) =>
    w.t.db.as(vnpt.clerk, async () => {
      for (const text of texts) await w.t.db.tx.$executeRaw(Prisma.raw(text));
      await w.t.db.tx.$executeRaw`set constraints all immediate`;
    });
  const MONEY = 'id, operator_id, amount_vnd, received_on, code, recorded_at, bank_line_id';
  const PAYMENT = 'id, operator_id, payer_id, payer_tenant_id, amount_vnd, received_on, recorded_at, recorded_by_name, bank_line_id';
  const refund = (vnd: number) => `insert into bill.payment_refund (id, operator_id, refund_id, payment_id, payer_id, payer_tenant_id, amount_vnd, paid_on, reason, at, by_name)
    select gen_random_uuid(), operator_id, gen_random_uuid(), id, payer_id, payer_tenant_id, ${vnd}, '2026-11-20', 'trả lại', now(), 'x' from bill.payment`;

  it.each([
    ['a line changed', ['update bill.bank_line set amount_vnd = 1'], /permission denied|DC001/],
    ['a line lost', ['delete from bill.bank_line'], /permission denied|DC001/],
    ['an imported statement dropped', ['delete from bill.bank_statement'], /DC001/],
    ['an imported statement changed', [`update bill.bank_statement set bank = 'x'`], /DC001/],
    ['a line twice in the queue', [`insert into bill.unmatched_money (${MONEY}) select gen_random_uuid(), operator_id, amount_vnd, day, 'x', now(), id from bill.bank_line where amount_vnd = 70000`], /DC008/],
    ['a line paid twice', [`insert into bill.payment (${PAYMENT}) select gen_random_uuid(), operator_id, payer_id, payer_tenant_id, amount_vnd, received_on, now(), 'x', bank_line_id from bill.payment`], /DC008/],
    ['settled money without its payments', [`update bill.unmatched_money set settled_at = now(), settled_as = 'matched', settled_by = 'x' where amount_vnd = 70000`], /DC008/],
    ['money that was sent back waits again', [`update bill.unmatched_money set settled_at = null, settled_as = null, settled_by = null, reopened_at = now() where amount_vnd = 80000`], /DC008/],
    ['a refund beyond the credit', [refund(50_001)], /DC004/],
    ['two refunds beyond it together', [refund(30_000), refund(30_000)], /DC004/],
    ['a draft that does not add up is imported', [`insert into bill.bank_statement (id, operator_id, file_name, file_hash, state, account, opening_vnd, closing_vnd, credit_vnd, uploaded_at, uploaded_by, imported_at) values (gen_random_uuid(), '$operator', 'x', 'x', 'imported', '1234', 1, 3, 1, now(), 'x', now())`], /23514/],
  ])('%s', async (_, texts, fault) => {
    const failed = await sql(...texts.map((text) => text.replace('$operator', vnpt.id))).then(() => 'done', (error: unknown) => String(error));
    expect(failed).toMatch(fault);
  });

  it('and lets through what is within bounds', async () => {
    await sql(refund(50_000));
    expect((await w.billing.payers.one(vnpt.clerk, payer.id)).creditVnd).toBe(0);
  });
});
