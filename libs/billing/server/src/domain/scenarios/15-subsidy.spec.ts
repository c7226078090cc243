import { activate, invoiceOf, linesOf, subsidy } from './scenario';

it('scenario 15: the province pays 60% of the line, the commune the rest, both for all days', () => {
  const lines = linesOf([activate('2026-10-17'), subsidy('2026-10-17', 'P', 60)], '2026-10');
  expect(lines).toMatchObject([
    { payerId: 'A', role: 'payer', days: 15, amountVnd: 96_774n },
    { payerId: 'P', role: 'sponsor', days: 15, amountVnd: 145_161n },
  ]);
  expect([invoiceOf(lines, 'A'), invoiceOf(lines, 'P')]).toEqual(['96774 / 9677 / 106451', '145161 / 14516 / 159677']);
});
