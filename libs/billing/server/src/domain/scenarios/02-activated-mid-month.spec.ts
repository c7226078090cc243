import { activate, invoiceOf, linesOf } from './scenario';

it('scenario 2: activated on 17 October, 15 of 31 days', () => {
  const lines = linesOf([activate('2026-10-17')], '2026-10');
  expect(lines).toMatchObject([{ from: '2026-10-17', to: '2026-11-01', days: 15, daysInMonth: 31, role: 'payer', payerId: 'A' }]);
  expect(invoiceOf(lines)).toBe('241935 / 24194 / 266129');
});

it('and bills nothing before it', () => {
  expect(linesOf([activate('2026-10-17')], '2026-09')).toEqual([]);
});
