import { activate, cancel, invoiceOf, linesOf } from './scenario';

it('scenario 8: cancelled on 15 October, 14 of 31 days', () => {
  const lines = linesOf([activate('2026-01-05'), cancel('2026-10-15')], '2026-10');
  expect(lines).toMatchObject([{ to: '2026-10-15', days: 14 }]);
  expect(invoiceOf(lines)).toBe('225806 / 22581 / 248387');
});

it('scenario 8: cancelled on 1 October, no invoice', () => {
  expect(linesOf([activate('2026-01-05'), cancel('2026-10-01')], '2026-10')).toEqual([]);
});
