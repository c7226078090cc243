import { activate, cancel, invoiceOf, linesOf, subsidy, transfer } from './scenario';

it('scenario 15: the province pays 60% of the line, the commune the rest, both for all days', () => {
  const lines = linesOf([activate('2026-10-17'), subsidy('2026-10-17', 'P', 60)], '2026-10');
  expect(lines).toMatchObject([
    { payerId: 'A', role: 'payer', days: 15, amountVnd: 96_774n },
    { payerId: 'P', role: 'sponsor', days: 15, amountVnd: 145_161n },
  ]);
  expect([invoiceOf(lines, 'A'), invoiceOf(lines, 'P')]).toEqual(['96774 / 9677 / 106451', '145161 / 14516 / 159677']);
});

it.each([
  [0, ['A 500000']],
  [100, ['P 500000']],
  [33, ['A 335000', 'P 165000']],
])('a share of %i%% leaves no line of nothing', (percent, shares) => {
  const lines = linesOf([activate('2026-01-05'), subsidy('2026-01-05', 'P', percent)], '2026-10');
  expect(lines.map(({ payerId, amountVnd }) => `${payerId} ${amountVnd}`)).toEqual(shares);
});

it('a subsidy survives suspension and transfer and ends with the subscription', () => {
  const steps = [activate('2026-01-05'), subsidy('2026-01-05', 'P', 60), transfer('2026-03-01', 'B'), cancel('2026-10-11'), activate('2026-10-21', 'B')];
  expect(linesOf(steps, '2026-10').map(({ payerId, role, days }) => `${payerId} ${role} ${days}`)).toEqual(['B payer 10', 'P sponsor 10', 'B payer 11']);
});
