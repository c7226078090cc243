import { activate, invoiceOf, linesOf } from './scenario';

it('scenario 18: a 30-day trial from 10 October, first billed day 9 November', () => {
  const steps = [activate('2026-10-10', 'A', 30)];
  expect(linesOf(steps, '2026-10')).toEqual([]);
  const november = linesOf(steps, '2026-11');
  expect(november).toMatchObject([{ from: '2026-11-09', days: 22 }]);
  expect(invoiceOf(november)).toBe('366667 / 36667 / 403334');
});
