import { activate, invoiceOf, linesOf, resume, suspend, transfer } from './scenario';

it('scenario 11: from A to B on 17 October, nets sum to the price', () => {
  const lines = linesOf([activate('2026-01-05'), transfer('2026-10-17', 'B')], '2026-10');
  expect(invoiceOf(lines, 'A')).toBe('258065 / 25807 / 283872');
  expect(invoiceOf(lines, 'B')).toBe('241935 / 24194 / 266129');
});

it('the last of three payers takes the remainder', () => {
  const steps = [activate('2026-01-05'), transfer('2026-04-11', 'B'), transfer('2026-04-21', 'C')];
  expect(linesOf(steps, '2026-04').map(({ payerId, amountVnd }) => `${payerId} ${amountVnd}`)).toEqual(['A 166667', 'B 166667', 'C 166666']);
});

it('a transfer while suspended: the new payer is billed from the resumption', () => {
  const steps = [activate('2026-01-05'), suspend('2026-04-11'), transfer('2026-04-15', 'B'), resume('2026-04-21')];
  expect(linesOf(steps, '2026-04').map(({ payerId, from, to }) => `${payerId} ${from} ${to}`)).toEqual(['A 2026-04-01 2026-04-11', 'B 2026-04-21 2026-05-01']);
});
