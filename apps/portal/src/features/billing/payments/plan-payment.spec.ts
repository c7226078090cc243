import { planPayment, type OpenInvoice } from './plan-payment';

const invoice = (id: string, openVnd: number): OpenInvoice => ({ id, series: 'C26TDC', number: 1, openVnd });
const open = [invoice('old', 550_000), invoice('new', 300_000)];
const seen = (amountVnd: number, named: string | null = null) => {
  const { parts, creditVnd } = planPayment(amountVnd, open, named);
  return [parts.map((part) => `${part.invoice.id} ${part.amountVnd}`), creditVnd];
};

describe('planPayment', () => {
  it('pays the oldest first and part of the next', () => expect(seen(600_000)).toEqual([['old 550000', 'new 50000'], 0]));
  it('keeps what is left as credit', () => expect(seen(1_000_000)).toEqual([['old 550000', 'new 300000'], 150_000]));
  it('gives a named invoice alone, the rest stays credit', () => expect(seen(400_000, 'new')).toEqual([['new 300000'], 100_000]));
  it('pays nothing that is not open', () => expect(seen(100, 'gone')).toEqual([[], 100]));
});
