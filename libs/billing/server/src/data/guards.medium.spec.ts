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
    'select * from meet.meeting',
  ])('dc_billing has no right to: %s', async (text) => {
    await expect(sql(text)).rejects.toThrow(/permission denied/);
  });

  it.each(['update bill.invoice set gross_vnd = 0', 'delete from bill.invoice_line', 'truncate bill.invoice_line', 'update bill.subscription_event set seq = 9'])('and a trigger stops even the owner: %s', async (text) => {
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
    await expect(sql(COPY_LINE(newId()))).rejects.toThrow(/no_day_twice/);
    await expect(sql(COPY_LINE(newId(), 'payer', "'{[2026-10-31,2026-11-01)}'::datemultirange"))).rejects.toThrow(/no_day_twice/);
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
});
