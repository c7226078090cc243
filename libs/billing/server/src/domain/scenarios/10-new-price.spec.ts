import { activate, invoiceOf, linesOf, PRICE, price } from './scenario';

it('scenario 10: 600,000 from 16 October, a line for each price', () => {
  const lines = linesOf([activate('2026-01-05')], '2026-10', [PRICE, price('2026-10-16', 600_000)]);
  expect(lines.map(({ from, to, amountVnd }) => `${from} ${to} ${amountVnd}`)).toEqual(['2026-10-01 2026-10-16 241935', '2026-10-16 2026-11-01 309677']);
  expect(invoiceOf(lines)).toBe('551612 / 55161 / 606773');
});
