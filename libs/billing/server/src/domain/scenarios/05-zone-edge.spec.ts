import { activate, invoiceOf, linesOf } from './scenario';

it('scenario 5: 1 November 00:30 local is still October in UTC, yet bills November only', () => {
  const steps = [activate('2026-10-31T17:30:00Z')];
  expect(linesOf(steps, '2026-10')).toEqual([]);
  expect(invoiceOf(linesOf(steps, '2026-11'))).toBe('500000 / 50000 / 550000');
});

it('scenario 5: 31 October 23:59 local bills one day of October', () => {
  expect(invoiceOf(linesOf([activate('2026-10-31T23:59:00+07:00')], '2026-10'))).toBe('16129 / 1613 / 17742');
});
