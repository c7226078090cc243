import { activate, invoiceOf, linesOf } from './scenario';

it.each([
  ['2027-02-28', '17857 / 1786 / 19643'],
  ['2028-02-29', '17241 / 1724 / 18965'],
  ['2026-04-30', '16667 / 1667 / 18334'],
  ['2026-10-31', '16129 / 1613 / 17742'],
])('scenario 4: activated on %s, the last day of its month', (day, invoice) => {
  const lines = linesOf([activate(day)], day.slice(0, 7));
  expect(lines).toMatchObject([{ from: day, days: 1 }]);
  expect(invoiceOf(lines)).toBe(invoice);
});
