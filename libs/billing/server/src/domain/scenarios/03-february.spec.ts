import { activate, invoiceOf, linesOf } from './scenario';

it('scenario 3: activated on 15 February of a common year, half the month', () => {
  expect(invoiceOf(linesOf([activate('2027-02-15')], '2027-02'))).toBe('250000 / 25000 / 275000');
});

it('scenario 3: of a leap year, 15 of 29 days', () => {
  expect(invoiceOf(linesOf([activate('2028-02-15')], '2028-02'))).toBe('258621 / 25862 / 284483');
});
