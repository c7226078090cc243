import { activate, invoiceOf, linesOf } from './scenario';

it.each(['2026-10', '2026-04', '2026-02'])('scenario 1: the whole month %s costs the month', (month) => {
  expect(invoiceOf(linesOf([activate('2026-01-05')], month))).toBe('500000 / 50000 / 550000');
});
