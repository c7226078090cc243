// Real: PostgreSQL as dc_billing, through the product's own door but with SQL that no code of ours would write.
import { Prisma } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { BillingWorld, type TestOperator, type TestPayer } from '../testing/billing-world';

describe('what the database refuses whatever the code does', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let payer: TestPayer;

  beforeAll(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
    payer = await w.payer(vnpt);
    await w.life(vnpt, payer, 'activate', '2026-10-01');
    await w.run(vnpt);
  });
  afterAll(() => w.close());

  const sql = (text: string) => w.t.db.as(vnpt.clerk, () => w.t.db.tx.$executeRaw(Prisma.raw(text)));
  const all = (...texts: string[]) =>
    w.t.db.as(vnpt.clerk, async () => {
      for (const text of texts) await w.t.db.tx.$executeRaw(Prisma.raw(text));
    });

  it.each([
    'update bill.invoice set gross_vnd = 0',
    'delete from bill.invoice',
    'truncate bill.invoice',
    'update bill.invoice_line set net_vnd = 0',
    'delete from bill.invoice_line',
    'delete from bill.invoice_vat',
    'update bill.subscription_event set effective_at = now()',
    'delete from bill.subscription_event',
    'update bill.payer_version set tax_code = null',
    'update bill.price set monthly_vnd = 1',
    'delete from bill.payment',
    'delete from bill.document',
    'insert into bill.ledger_entry select operator_id, transaction_id, \'3388\', null, 1 from bill.ledger_entry',
    'delete from bill.ledger_transaction',
    'delete from bill.billed_day',
    'insert into bill.billed_day select * from bill.billed_day',
    'update bill.day_release set days = days',
    'delete from bill.bank_transaction',
    'update bill.unmatched_money set amount_vnd = 1',
    'select * from meet.meeting',
  ])('dc_billing has no right to: %s', async (text) => {
    await expect(sql(text)).rejects.toThrow(/permission denied/);
  });

  it.each(['update bill.invoice set gross_vnd = 0', 'delete from bill.invoice_line', 'truncate bill.invoice_line cascade', 'update bill.ledger_entry set amount_vnd = 1', 'delete from bill.ledger_transaction', 'truncate bill.day_release', 'update bill.subscription_event set seq = 9'])('and a trigger stops even the owner: %s', async (text) => {
    await expect(w.t.admin.query(text)).rejects.toMatchObject({ code: 'DC001' });
  });

  const COPY_LINE = (invoiceId: string, role = 'payer', spans = 'spans') => `
    insert into bill.invoice_line (operator_id, invoice_id, position, payer_id, payer_tenant_id, role, endpoint_id, endpoint_code, endpoint_name, unit_name, month, price_id, monthly_vnd, vat_class,
      vat_included, from_day, to_day, spans, days, days_in_month, amount_vnd, vat_percent, net_vnd)
    select operator_id, '${invoiceId}', 1, payer_id, payer_tenant_id, '${role}', endpoint_id, endpoint_code, endpoint_name, unit_name, month, price_id, monthly_vnd, vat_class, vat_included,
      lower(${spans}), upper(${spans}), ${spans}, 1, days_in_month, amount_vnd, vat_percent, net_vnd from bill.invoice_line limit 1`;
  const COPY_VAT = (invoiceId: string) => `insert into bill.invoice_vat select operator_id, '${invoiceId}', payer_tenant_id, vat_percent, net_vnd, vat_vnd from bill.invoice_vat limit 1`;
  const COPY_INVOICE = (invoiceId: string, number: number, net = 'net_vnd') => `
    insert into bill.invoice (id, operator_id, payer_id, payer_tenant_id, state, form_number, series, number, reference, issued_at, issue_day, due_day, through_month, seller, buyer, net_vnd, vat_vnd,
      gross_vnd, asked_vnd, in_words, is_demonstration, buyer_name, search)
    select '${invoiceId}', operator_id, payer_id, payer_tenant_id, 'issued', form_number, series, ${number}, 'R' || ${number}, issued_at, issue_day, due_day, through_month, seller, buyer, ${net}, vat_vnd,
      ${net} + vat_vnd, asked_vnd, in_words, is_demonstration, buyer_name, search from bill.invoice limit 1`;
  const TAKE = 'update bill.series set next_number = next_number + 1';

  it('no day of an endpoint is billed twice for one share', async () => {
    for (const spans of ['spans', "'{[2026-10-31,2026-11-01)}'::datemultirange"]) {
      const id = newId();
      await expect(all(COPY_LINE(id, 'payer', spans), COPY_VAT(id), TAKE, COPY_INVOICE(id, 2))).rejects.toThrow(/no_day_twice/);
    }
  });

  it('only days that stand billed are given back', async () => {
    const release = (days: string) => sql(`insert into bill.day_release (operator_id, invoice_id, position, days, at) select operator_id, invoice_id, position, '${days}', now() from bill.invoice_line limit 1`);
    await expect(release('{[2026-09-30,2026-10-02)}')).rejects.toThrow(/nobody was billed/);
    await expect(release('{}')).rejects.toThrow(/check/i);
  });

  it('debits equal credits in every transaction, whoever writes it', async () => {
    const unbalanced = w.t.admin.query(`with t as (insert into bill.ledger_transaction (operator_id, kind, at) select operator_id, 'payment', now() from bill.invoice limit 1 returning id, operator_id)
      insert into bill.ledger_entry (operator_id, transaction_id, account, amount_vnd) select t.operator_id, t.id, a.account, a.vnd from t cross join (values ('112', 5), ('3388', -4)) a(account, vnd)`);
    await expect(unbalanced).rejects.toMatchObject({ code: 'DC007' });
  });

  it('no line joins an issued invoice, and none stays without one', async () => {
    const { rows } = await w.t.admin.query<{ id: string }>('select id from bill.invoice');
    await expect(sql(COPY_LINE(rows[0]!.id, 'sponsor').replace(", 1, payer_id", ", 2, payer_id"))).rejects.toThrow(/issued/);
    await expect(sql(COPY_LINE(newId(), 'sponsor'))).rejects.toThrow(/ForeignKey/);
  });

  it('an invoice adds up, follows its predecessor, and has a number that the series gave', async () => {
    const id = newId();
    const parts = [COPY_LINE(id, 'sponsor'), COPY_VAT(id)];
    await expect(all(...parts, TAKE, COPY_INVOICE(id, 2, 'net_vnd + 1'))).rejects.toThrow(/add up/);
    await expect(all(...parts, TAKE, TAKE, COPY_INVOICE(id, 3))).rejects.toThrow(/gap/);
    await expect(all(...parts, COPY_INVOICE(id, 2))).rejects.toThrow(/nobody gave/);
    await expect(all(...parts, COPY_INVOICE(id, 1))).rejects.toThrow(/unique/);
    await expect(all(TAKE, COPY_INVOICE(id, 2))).rejects.toThrow(/add up/);
  });

  it('no đồng is applied twice', async () => {
    const payment = await w.billing.recordPayment.execute(vnpt.clerk, { payerId: payer.id, amountVnd: 600_000, receivedOn: '2026-11-01', note: '' });
    const again = (amount: number) => sql(`insert into bill.payment_allocation (operator_id, payment_id, payer_id, payer_tenant_id, invoice_id, amount_vnd, at)
      select operator_id, payment_id, payer_id, payer_tenant_id, invoice_id, ${amount}, at from bill.payment_allocation where payment_id = '${payment.id}' limit 1`);
    await expect(again(50_000)).rejects.toThrow(/applied twice/);
    await expect(again(-550_001)).rejects.toThrow(/applied twice/);
    await expect(sql(`insert into bill.payment_reversal select operator_id, id, payer_id, payer_tenant_id, 'lý do', now(), null, 'x' from bill.payment`)).rejects.toThrow(/still pays/);
  });

  it('a correction takes no more than there is, and follows the law', async () => {
    const { rows } = await w.t.admin.query<{ id: string }>("select id from bill.invoice where kind = 'original'");
    const corrects = (kind: string, factor: number, number = 2) => {
      const id = newId();
      const line = COPY_LINE(id).replace('net_vnd)', "net_vnd, kind, corrects_id, corrects_position)").replace('amount_vnd, vat_percent, net_vnd from', `amount_vnd * ${factor}, vat_percent, net_vnd * ${factor}, '${kind === 'adjustment' ? 'correction' : 'repeat'}', invoice_id, position from`);
      const vat = COPY_VAT(id).replace('net_vnd, vat_vnd from', `net_vnd * ${factor}, vat_vnd * ${factor} from`);
      const invoice = COPY_INVOICE(id, number).replace('search)', 'search, kind, corrects_id)').replace('buyer_name, search from', `buyer_name, search, '${kind}', '${rows[0]!.id}' from`)
        .replace('net_vnd, vat_vnd,\n      net_vnd + vat_vnd', `net_vnd * ${factor}, vat_vnd * ${factor}, (net_vnd + vat_vnd) * ${factor}`);
      return all(line, vat, TAKE, invoice);
    };
    await expect(corrects('adjustment', -2)).rejects.toThrow(/below nothing/);
    // Money that it was paid is freed first.
    await expect(corrects('adjustment', -1)).rejects.toThrow(/below nothing/);
    const { items } = await w.billing.readPayments.page(vnpt.clerk, {}, { page: 1, pageSize: 10 });
    await w.billing.reversePayment.execute(vnpt.clerk, items[0]!.id, { reason: 'nhập nhầm' });
    await corrects('adjustment', -1);
    await expect(corrects('replacement', 1, 3)).rejects.toThrow(/cannot be corrected/);
  });
});
